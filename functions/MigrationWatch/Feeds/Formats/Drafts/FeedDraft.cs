namespace MigrationWatch.Feeds.Formats.Drafts;

/// <summary>A feed while its elements are still being read. Fields, because <see cref="Ranked{T}"/> changes in place.</summary>
internal sealed class FeedDraft
{
    public Ranked<string> Id;
    public Ranked<string> Link;
    public Ranked<PublishedText?> Title;
    public Ranked<PublishedText?> Description;
    public Ranked<PublishedText?> Copyright;
    public Ranked<string> Language;
    public Ranked<DateTimeOffset?> Updated;
    public Ranked<string> Hub;

    public People Authors { get; } = new();

    public List<EntryDraft> Entries { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<int> SkipHours { get; } = [];

    public List<DayOfWeek> SkipDays { get; } = [];

    /// <summary>Minutes.</summary>
    public int? Ttl { get; set; }

    public string? UpdatePeriod { get; set; }

    public int UpdateFrequency { get; set; } = 1;
}
