namespace MigrationWatch.Analyzers.Cloud;

/// <summary>What Azure AI Language takes in one synchronous request.</summary>
public static class CloudLimits
{
    /// <summary>Text elements a document: what a reader counts as characters, not UTF-16 code units.</summary>
    public const int TextElements = 5120;

    /// <summary>Documents a request for entities.</summary>
    public const int EntityParts = 5;

    /// <summary>Documents a request for sentiment.</summary>
    public const int SentimentParts = 10;

    /// <summary>Text elements that are billed as one record, for each feature by itself.</summary>
    public const int RecordTextElements = 1000;
}
