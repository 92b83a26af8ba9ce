using System.Diagnostics;
using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Server.Hosting;
using MigrationWatch.Storage.Days;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Hosts.Tests.CommandLine;

public sealed class ExportTests : StorageTest
{
    [Fact]
    public async Task Claims_of_the_days_asked_for_come_one_a_line_with_their_article()
    {
        await Get<DayPartition>().PutAsync(Record("aa", day: 18), Cancellation);
        await Get<DayPartition>().PutAsync(Record("bb", day: 19), Cancellation);
        await Get<DayPartition>().PutAsync(Record("cc", day: 20), Cancellation);

        var (code, output) = await RunAsync("export", "claims", "--from", "2026-11-18", "--to", "2026-11-19");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((0, 2), (code, lines.Count));
        Assert.Equal(["aa", "bb"], lines.Select(line => line.GetProperty("article").GetString()![..2]));
        Assert.Equal("c1", lines[0].GetProperty("claim").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Days_the_wrong_way_round_are_told() =>
        Assert.Equal(1, (await RunAsync("export", "extractions", "--from", "2026-11-19", "--to", "2026-11-18")).Code);

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerApplication).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["AzureWebJobsStorage"] = Connection;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output);
    }

    private static Extraction Record(string id, int day) => new()
    {
        Id = id.PadRight(24, '0'),
        Url = $"https://news.example/{id}",
        Title = "Arrivals",
        Stored = new DateTimeOffset(2026, 11, day, 10, 0, 0, TimeSpan.Zero),
        Claims = [new Claim { Id = "c1", Quantity = new Quantity(300, 300, 300, "300", Qualifier.Exact), Evidence = new Evidence(0, 3, "300") }],
    };
}
