using Azure.Storage.Blobs;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Tests.Queries;

public sealed class DuckDbTests : QueryTest
{
    [Fact]
    public async Task Files_read_as_they_lie_give_the_totals_of_the_api()
    {
        for (var number = 0; number < 60; number++)
        {
            var claims = Enumerable.Range(0, number % 3).Select(claim => Records.Claim($"{number}-{claim}", 100 * number, "RU", claim == 0 ? "KZ" : "TJ", "Some left."));
            await StoreAsync(Records.Of(number, Noon.AddDays(number % 4).AddSeconds(number), "Переезд", [.. claims]) with { Language = number % 5 == 0 ? "ru" : "en" });
        }

        // Two days are closed, two are still open.
        Clock.Now = Noon.AddDays(2).AddHours(3);
        await CompactAsync();
        var folder = await DownloadAsync();
        var files = $"read_json('{folder}/date=*/*.jsonl*', format='newline_delimited', hive_partitioning=true, union_by_name=true)";
        var rows = await DuckDb.QueryAsync(
            $"SELECT count(*)::INT AS n FROM {files}",
            $"SELECT count(*)::INT AS n FROM {files} WHERE language = 'ru'",
            $"SELECT count(*)::INT AS n FROM (SELECT unnest(claims) AS claim FROM {files}) WHERE claim.origin.iso = 'RU' AND claim.destination.iso = 'KZ' AND claim.quantity.value >= 2000",
            $"SELECT count(*)::INT AS n FROM {files} WHERE date = '2026-11-21'");

        Assert.Equal(
            [await TotalAsync(ExtractionsAsync("")), await TotalAsync(ExtractionsAsync("language=ru")), await TotalAsync(ClaimsAsync("corridor=RU-KZ&quantityMin=2000")), await TotalAsync(ExtractionsAsync("from=2026-11-21&to=2026-11-21"))],
            rows.Select(row => row[0].GetProperty("n").GetInt32()));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> TotalAsync(Task<Answer> answer) => (await answer).Json.GetProperty("total").GetInt32();

    /// <summary>The container's blobs as a folder: what a mounted or copied container looks like.</summary>
    private async Task<string> DownloadAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partition").FullName;
        var container = Get<BlobServiceClient>().GetBlobContainerClient(Containers.Extractions);
        await foreach (var item in container.GetBlobsAsync(prefix: "date="))
        {
            var path = Path.Combine(folder, item.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await container.GetBlobClient(item.Name).DownloadToAsync(path, Cancellation);
        }

        return folder;
    }
}
