namespace MigrationWatch.Subscribers.Accounts;

/// <summary>What another part of the product keeps for a reader: exported and erased together with the account.</summary>
public interface IReaderData
{
    /// <summary>For the reader's own eyes.</summary>
    Task<IReadOnlyList<object>> ExportAsync(string subscriber, CancellationToken cancellation);

    /// <summary>Safe to repeat.</summary>
    Task EraseAsync(string subscriber, CancellationToken cancellation);

    /// <summary>Seals with the current key what an older one has sealed, so that the older one can go.</summary>
    Task SealAnewAsync(CancellationToken cancellation);
}
