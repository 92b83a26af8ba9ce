namespace MigrationWatch.Feeds.Formats.Drafts;

/// <summary>One field that several elements may fill: the best source wins, the first among equals.</summary>
internal struct Ranked<T>
{
    private int _rank;

    public T? Value { get; private set; }

    public readonly bool IsSet => _rank > 0;

    /// <param name="rank">At least 1; the higher, the more the element is meant for this field.</param>
    public void Offer(T? value, int rank)
    {
        if (value is not null && rank > _rank)
        {
            (Value, _rank) = (value, rank);
        }
    }
}
