using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Days;

namespace MigrationWatch.Queries.Live;

/// <summary>The notes of late records as they grow: what was read stays, and only what was appended since is asked for.</summary>
internal sealed class LateLog(BlobClient blob)
{
    private readonly HashSet<string> _seen = [];
    private long _length;
    private DateTimeOffset? _created;
    private ETag? _version;

    /// <summary>In order of noting.</summary>
    public ImmutableList<LateRecord> Records { get; private set; } = [];

    /// <returns>True when there are other notes than before.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadAppendedAsync(cancellation);
        }
        catch (RequestFailedException unchanged) when (unchanged.Status == 304)
        {
            return false;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 416)
        {
            // 416: a log that is shorter than what was read of it is another one.
            var wasThere = _length > 0;
            Forget();
            return gone.Status == 416 ? await RefreshAsync(cancellation) || wasThere : wasThere;
        }
    }

    private async Task<bool> ReadAppendedAsync(CancellationToken cancellation)
    {
        var options = new BlobDownloadOptions { Range = _length == 0 ? default : new HttpRange(_length), Conditions = new BlobRequestConditions { IfNoneMatch = _version } };
        var response = await blob.DownloadContentAsync(options, cancellation);
        if (response.GetRawResponse().Status == 304)
        {
            return false;
        }

        var details = response.Value.Details;
        if (_length > 0 && details.CreatedOn != _created)
        {
            Forget();
            return await ReadAppendedAsync(cancellation);
        }

        var content = response.Value.Content.ToMemory();
        Records = Records.AddRange(DayFile.Lines(content).Select(Read));
        (_length, _created, _version) = (_length + content.Length, details.CreatedOn, details.ETag);
        return true;
    }

    /// <summary>A write that was tried again noted its record again; only the first note tells of something new.</summary>
    private LateRecord Read(ReadOnlyMemory<byte> line)
    {
        var record = JsonSerializer.Deserialize<LateRecord>(line.Span, ContractJson.Options)!;
        return record with { IsNew = record.IsNew && _seen.Add(record.Id) };
    }

    private void Forget()
    {
        _seen.Clear();
        (_length, _created, _version, Records) = (0, null, null, []);
    }
}
