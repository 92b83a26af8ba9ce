using Azure;

namespace MigrationWatch.Storage.Blobs;

/// <summary>The two shapes in which the storage clients fail: an answer that says no, and no answer after every retry.</summary>
public static class StorageFailure
{
    public static bool Is(Exception failure) => failure switch
    {
        RequestFailedException => true,
        AggregateException { InnerExceptions: { Count: > 0 } inner } => inner.All(one => one is OperationCanceledException || Is(one)),
        _ => false,
    };
}
