namespace MigrationWatch.Queries.Matching;

/// <summary>The date by which matches are counted.</summary>
public enum CountedDate
{
    Stored,

    /// <summary>What has no date of publication is not counted.</summary>
    Published,

    /// <summary>What has no date of publication is counted where it was stored.</summary>
    PublishedOrStored,
}
