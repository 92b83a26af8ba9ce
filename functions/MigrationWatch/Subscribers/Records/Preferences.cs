namespace MigrationWatch.Subscribers.Records;

/// <summary>What a reader wants, when, and how carefully.</summary>
public sealed record Preferences
{
    public MailLanguage Language { get; init; }

    public Frequency Frequency { get; init; }

    /// <summary>0..23, in <see cref="TimeZone"/>.</summary>
    public int SendHour { get; init; } = 8;

    /// <summary>IANA name: <c>Asia/Almaty</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The day of a weekly mail.</summary>
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    /// <summary>Corridor ids such as <c>RU-KZ</c>. Of each of the four lists a story must match one entry; an empty list asks nothing.</summary>
    public IReadOnlyList<string> Corridors { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Topic ids of the taxonomy.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Event ids of the taxonomy.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>A short mail on a day without news, instead of none.</summary>
    public bool ShortMailWhenQuiet { get; init; }

    /// <summary>"I may be in Russia": no undesirable organization in subject or sender, and a notice above its content.</summary>
    public bool MayBeInRussia { get; init; }

    /// <summary>Leave out what undesirable organizations published.</summary>
    public bool WithoutUndesirable { get; init; }
}

public enum MailLanguage
{
    English,
    Russian,
}

public enum Frequency
{
    Daily,
    Weekly,

    /// <summary>Looked at daily, sent only when a figure, a measure or a story changed.</summary>
    Changes,
}
