namespace MigrationWatch.Storage;

/// <summary>The storage account, under the setting names that the Functions host reads too.</summary>
public sealed class StorageOptions
{
    /// <summary>A string, or a section with <c>blobServiceUri</c> and <c>queueServiceUri</c> for a managed identity.</summary>
    public const string Section = "AzureWebJobsStorage";

    /// <summary>Used when nothing is configured: Azurite on its usual ports.</summary>
    public const string Development = "UseDevelopmentStorage=true";

    public string? ConnectionString { get; set; }

    public Uri? BlobServiceUri { get; set; }

    public Uri? QueueServiceUri { get; set; }

    /// <summary>Client id of a user-assigned identity; null uses the default credential chain.</summary>
    public string? ClientId { get; set; }
}
