using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Feeds.State;

/// <summary>Feed states in blobs, each labelled with when it is due, so that one listing tells what is.</summary>
public sealed class FeedStateStore(BlobStore blobs, TimeProvider clock)
{
    private const string DueLabel = "due";
    private const string AddressLabel = "address";
    private const string Extension = ".json";

    public Task<StoredBlob<FeedState>?> ReadAsync(string id, CancellationToken cancellation) =>
        blobs.ReadAsync<FeedState>(Containers.Feeds, id + Extension, cancellation);

    /// <returns>False when somebody else saved the feed's state since <paramref name="version"/> was read.</returns>
    public async Task<bool> SaveAsync(FeedState state, ETag? version, CancellationToken cancellation)
    {
        var labels = new Dictionary<string, string>
        {
            [DueLabel] = state.NextDue.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            [AddressLabel] = AddressHash(state.SubscribedAddress),
        };
        return await blobs.PutAsync(Containers.Feeds, state.Id + Extension, state, version, cancellation, labels) is not null;
    }

    /// <summary>Makes the feed due at once, also when it was paused.</summary>
    /// <returns>False when it was never polled.</returns>
    public async Task<bool> ResumeAsync(string id, CancellationToken cancellation)
    {
        while (await ReadAsync(id, cancellation) is { } stored)
        {
            if (await SaveAsync(stored.Value with { Paused = null, NextDue = clock.GetUtcNow() }, stored.Version, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When each of <paramref name="feeds"/> is due. One that was never polled, or whose address an editor changed, has been due since ever.</summary>
    public async Task<IReadOnlyDictionary<string, FeedDue>> DueTimesAsync(IReadOnlyDictionary<string, FeedSubscription> feeds, CancellationToken cancellation)
    {
        var due = feeds.ToDictionary(feed => feed.Key, feed => new FeedDue(DateTimeOffset.MinValue, AddressHash(feed.Value.Url)));
        await foreach (var blob in blobs.ListLabelsAsync(Containers.Feeds, "", cancellation))
        {
            var id = blob.Name[..^Extension.Length];
            if (due.TryGetValue(id, out var feed) && blob.Labels.GetValueOrDefault(AddressLabel) == feed.Address)
            {
                due[id] = feed with { Time = DateTimeOffset.Parse(blob.Labels[DueLabel], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) };
            }
        }

        return due;
    }

    private static string AddressHash(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 8));
}

/// <param name="Address">Hash of the subscribed address: a new address is due again.</param>
public sealed record FeedDue(DateTimeOffset Time, string Address);
