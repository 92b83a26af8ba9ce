using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Queries.Catalog;

public sealed class CatalogStore(BlobStore blobs)
{
    public const string BlobName = "_index/catalog.json";

    public async Task<IndexCatalog> ReadAsync(CancellationToken cancellation) =>
        (await blobs.ReadAsync<IndexCatalog>(Containers.Extractions, BlobName, cancellation))?.Value ?? IndexCatalog.Empty;

    public Task<IndexCatalog> UpdateAsync(Func<IndexCatalog, IndexCatalog> change, CancellationToken cancellation) =>
        blobs.UpdateAsync<IndexCatalog>(Containers.Extractions, BlobName, catalog => change(catalog ?? IndexCatalog.Empty), cancellation);
}
