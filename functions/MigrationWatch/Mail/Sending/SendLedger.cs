using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Mail.Sending;

/// <summary>
/// One record per issue and subscriber, written before the mail goes out and after it was taken: <c>sends/{issue}/{subscriber}.json</c>.
/// Whoever is killed in between leaves a claim that runs out; the next sender repeats that one mail under the same Message-ID.
/// </summary>
public sealed class SendLedger(BlobStore blobs, IOptions<MailOptions> options, TimeProvider clock)
{
    private const string Sends = "sends/";
    private const string Failures = "failures/";

    /// <summary>Takes the mail for this sender, unless it is done or another has it.</summary>
    public async Task<SendClaim> ClaimAsync(string issue, string subscriber, DateTimeOffset now, CancellationToken cancellation)
    {
        var claim = new SendRecord(SendState.Sending, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), 1, now, now + options.Value.Lease);
        if (await blobs.CreateAsync(Containers.Subscribers, Name(Sends, issue, subscriber), claim, cancellation))
        {
            return new SendClaim(claim, null);
        }

        return await blobs.ReadAsync<SendRecord>(Containers.Subscribers, Name(Sends, issue, subscriber), cancellation) is { } stored
            ? await TakeOverAsync(issue, subscriber, stored, claim, cancellation)
            : new SendClaim(null, now);
    }

    /// <summary>Written whoever has the claim by now: the mail is out.</summary>
    public async Task SentAsync(string issue, string subscriber, SendRecord claim, CancellationToken cancellation)
    {
        await blobs.WriteAsync(Containers.Subscribers, Name(Sends, issue, subscriber), claim with { State = SendState.Sent, Until = clock.GetUtcNow() }, cancellation);
        if (claim.Attempts > 1)
        {
            await blobs.DeleteAsync(Containers.Subscribers, Name(Failures, issue, subscriber), cancellation);
        }
    }

    /// <summary>Keeps a failure, waiting or final, where the operator sees it; not if another sender has taken over meanwhile.</summary>
    public async Task FailedAsync(string issue, string subscriber, SendRecord failure, CancellationToken cancellation)
    {
        var kept = await blobs.UpdateAsync<SendRecord>(
            Containers.Subscribers, Name(Sends, issue, subscriber), current => current is null || current.Owner == failure.Owner ? failure : current, cancellation);
        if (kept == failure)
        {
            await blobs.WriteAsync(Containers.Subscribers, Name(Failures, issue, subscriber), failure, cancellation);
        }
    }

    /// <summary>Waiting and final failures of all kept issues.</summary>
    public async IAsyncEnumerable<SendFailure> FailuresAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in blobs.ListAsync(Containers.Subscribers, Failures, cancellation))
        {
            if (await blobs.ReadAsync<SendRecord>(Containers.Subscribers, name, cancellation) is { } stored && name.Split('/') is [_, var issue, var file])
            {
                yield return new SendFailure(issue, Path.GetFileNameWithoutExtension(file), stored.Value);
            }
        }
    }

    /// <summary>Opens a final failure for another try.</summary>
    public Task ReopenAsync(SendFailure failure, CancellationToken cancellation) => blobs.UpdateAsync<SendRecord>(
        Containers.Subscribers,
        Name(Sends, failure.Issue, failure.Subscriber),
        current => (current ?? failure.Record) is { State: SendState.Failed } failed
            ? failed with { State = SendState.Waiting, First = clock.GetUtcNow(), Until = clock.GetUtcNow(), Attempts = 1 }
            : current ?? failure.Record,
        cancellation);

    /// <summary>Mails of the issue that were begun, whatever became of them.</summary>
    public async Task<int> CountAsync(string issue, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var _ in blobs.ListAsync(Containers.Subscribers, $"{Sends}{issue}/", cancellation))
        {
            count++;
        }

        return count;
    }

    /// <summary>Deletes the records of issues that <paramref name="isOld"/>.</summary>
    public async Task ForgetAsync(Func<string, bool> isOld, CancellationToken cancellation)
    {
        foreach (var folder in new[] { Sends, Failures })
        {
            await foreach (var name in blobs.ListAsync(Containers.Subscribers, folder, cancellation))
            {
                if (isOld(name.Split('/')[1]))
                {
                    await blobs.DeleteAsync(Containers.Subscribers, name, cancellation);
                }
            }
        }
    }

    private async Task<SendClaim> TakeOverAsync(string issue, string subscriber, StoredBlob<SendRecord> stored, SendRecord claim, CancellationToken cancellation)
    {
        var old = stored.Value;
        if (old.IsFinal || old.Until > clock.GetUtcNow())
        {
            return new SendClaim(null, old.IsFinal ? null : old.Until);
        }

        var taken = claim with { Attempts = old.Attempts + 1, First = old.First };
        return await blobs.ReplaceAsync(Containers.Subscribers, Name(Sends, issue, subscriber), taken, stored.Version, cancellation)
            ? new SendClaim(taken, null)
            : new SendClaim(null, taken.Until);
    }

    private static string Name(string folder, string issue, string subscriber) => $"{folder}{issue}/{subscriber}.json";
}

/// <param name="Subscriber">Keyed hash: no address is known here.</param>
public sealed record SendFailure(string Issue, string Subscriber, SendRecord Record);
