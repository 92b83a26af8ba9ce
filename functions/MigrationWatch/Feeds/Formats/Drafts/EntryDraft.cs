namespace MigrationWatch.Feeds.Formats.Drafts;

/// <summary>An entry while its elements are still being read. Fields, because <see cref="Ranked{T}"/> changes in place.</summary>
internal sealed class EntryDraft
{
    private const int MaximumCategories = 100;

    public Ranked<string> Id;
    public Ranked<string> Link;
    public Ranked<PublishedText?> Title;
    public Ranked<PublishedText?> Summary;
    public Ranked<PublishedText?> Content;
    public Ranked<DateTimeOffset?> Published;
    public Ranked<DateTimeOffset?> Updated;
    public Ranked<string> Language;
    public Ranked<string> Source;

    public People Authors { get; } = new();

    public List<EnclosureDraft> Enclosures { get; } = [];

    /// <summary>Media RSS: counts only where there are no enclosures, because many feeds give both.</summary>
    public List<EnclosureDraft> Media { get; } = [];

    public List<string> Categories { get; } = [];

    public void AddCategory(string? category)
    {
        if (category?.Trim() is { Length: > 0 } name && Categories.Count < MaximumCategories && !Categories.Contains(name))
        {
            Categories.Add(name);
        }
    }
}

internal readonly record struct EnclosureDraft(string Url, string? Type, string? Length);
