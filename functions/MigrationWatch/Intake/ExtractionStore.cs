using MigrationWatch.Contracts;
using MigrationWatch.Storage.Blobs;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Intake;

/// <summary>The record of truth by id, and its line in the day's partition. Saving again changes nothing; a crash between the two is mended by the next delivery.</summary>
public sealed class ExtractionStore(BlobStore blobs, DayPartition partition, DayWords words)
{
    public static string Name(string id) => $"by-id/{id}.json";

    public async Task<Extraction?> FindAsync(string id, CancellationToken cancellation) =>
        (await blobs.ReadAsync<Extraction>(Containers.Extractions, Name(id), cancellation))?.Value;

    /// <param name="text">That was read; empty when it is kept no longer.</param>
    public async Task SaveAsync(Extraction extraction, string text, CancellationToken cancellation)
    {
        var saved = await blobs.UpdateAsync<Extraction>(Containers.Extractions, Name(extraction.Id), old => Merge(old, extraction), cancellation);
        if (saved.Revision == extraction.Revision)
        {
            await words.PutAsync(DateOnly.FromDateTime(saved.Stored.UtcDateTime), saved.Id, saved.Revision, TextWords.Of(text, saved.Entities), cancellation);
        }

        while (true)
        {
            await partition.PutAsync(saved, cancellation);

            // Another instance may have added a source in between and written its line before ours.
            // None: deleted meanwhile; whoever stores looks for the tombstone afterwards.
            var current = await FindAsync(extraction.Id, cancellation);
            if (current is null || ContractJson.Write(current) == ContractJson.Write(saved))
            {
                return;
            }

            saved = current;
        }
    }

    /// <summary>The newer revision with every source of both.</summary>
    private static Extraction Merge(Extraction? old, Extraction mine)
    {
        if (old is null)
        {
            return mine;
        }

        var newer = mine.Revision >= old.Revision ? mine : old;
        return newer with { Stored = old.Stored, Sources = [.. old.Sources.UnionBy(mine.Sources, source => source.Feed)] };
    }
}
