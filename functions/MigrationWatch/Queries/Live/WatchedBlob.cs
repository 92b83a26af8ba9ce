using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MigrationWatch.Queries.Live;

/// <summary>A blob that is read again only when it has changed.</summary>
internal sealed class WatchedBlob(BlobClient blob)
{
    private ETag? _version;

    /// <summary>Null when there is no such blob.</summary>
    public BinaryData? Content { get; private set; }

    /// <returns>True when <see cref="Content"/> is another than before.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = _version } };
            var response = await blob.DownloadContentAsync(options, cancellation);
            if (response.GetRawResponse().Status == 304)
            {
                return false;
            }

            (Content, _version) = (response.Value.Content, response.Value.Details.ETag);
            return true;
        }
        catch (RequestFailedException unchanged) when (unchanged.Status == 304)
        {
            return false;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            var wasThere = Content is not null;
            (Content, _version) = (null, null);
            return wasThere;
        }
    }
}
