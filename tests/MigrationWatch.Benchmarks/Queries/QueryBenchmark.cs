using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Queries.Catalog;
using MigrationWatch.Queries.Closing;
using MigrationWatch.Queries.Live;
using MigrationWatch.Server.Azurite;
using MigrationWatch.Storage;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary><c>queries --count N</c>: start, memory and 95th percentiles over N stored extractions on an Azurite of its own, and DuckDB over the same files.</summary>
internal static class QueryBenchmark
{
    /// <summary>Short, so that each new article shows at the next question.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Varied questions that only warm up, some of each kind.</summary>
    private const int Kinds = 36;

    public static Command Create()
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 10_000, Description = "Stored extractions", Recursive = true };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "migrationwatch-queries")),
            Description = "Where data lies; kept for the next run",
            Recursive = true,
        };
        var rival = new Option<bool>("--rival") { DefaultValueFactory = _ => true, Description = "Ask DuckDB too: minutes for a million" };
        var queries = new Command("queries", "Filtered, full-text and counting questions, and every page, against DuckDB") { count, folder, rival, CreateGenerate(count, folder) };
        queries.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(count), parsed.GetValue(folder)!, parsed.GetValue(rival), cancellation));
        return queries;
    }

    /// <summary>A process of its own, so that the memory it leaves behind is not counted against the index.</summary>
    private static Command CreateGenerate(Option<int> count, Option<DirectoryInfo> folder)
    {
        var connection = new Option<string>("--connection") { Required = true };
        var generate = new Command("generate") { connection };
        generate.Hidden = true;
        generate.SetAction((parsed, cancellation) => GenerateAsync(parsed.GetValue(count), parsed.GetValue(folder)!, parsed.GetValue(connection)!, cancellation));
        return generate;
    }

    private static async Task<int> RunAsync(int count, DirectoryInfo root, bool rival, CancellationToken cancellation)
    {
        var folder = root.CreateSubdirectory($"{count}");
        var options = new AzuriteOptions(FreePort(), FreePort(), FreePort(), folder.CreateSubdirectory("azurite").FullName);
        await using var azurite = await AzuriteProcess.StartAsync(options, cancellation);
        var connection = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
            $"BlobEndpoint=http://127.0.0.1:{options.BlobPort}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{options.QueuePort}/devstoreaccount1;";
        await PrepareAsync(count, root, connection, cancellation);
        await using var services = Services(connection);
        await MeasureAsync(services, folder, cancellation);
        await MeasurePagesAsync(services, count, cancellation);
        await (rival ? CompareAsync(new Asker(services), folder, cancellation) : Task.CompletedTask);
        return 0;
    }

    private static async Task MeasureAsync(ServiceProvider services, DirectoryInfo folder, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var snapshot = await services.GetRequiredService<LiveIndex>().CurrentAsync(cancellation);
        var rows = snapshot.Views.Sum(view => view.Segment.Rows);
        Console.WriteLine(FormattableString.Invariant($"{rows} records in {snapshot.Catalog.Segments.Count} segments of {snapshot.Catalog.Segments.Sum(segment => segment.Bytes) / 1e6:f0} MB and {snapshot.Catalog.Segments.Sum(segment => segment.Words?.Bytes ?? 0) / 1e6:f0} MB of words; start {Stopwatch.GetElapsedTime(started).TotalSeconds:f2} s"));
        Report("memory after the start");

        var asker = new Asker(services);
        var varied = AskedQuestion.Varied(30).ToList();
        foreach (var question in AskedQuestion.Shared.Concat(varied.Take(Kinds)))
        {
            await asker.AskAsync(question, cancellation);
        }

        foreach (var time in new[] { "first", "again" })
        {
            foreach (var kind in Enum.GetValues<QuestionKind>())
            {
                await ReportAsync(asker, time, kind, varied.Skip(Kinds), cancellation);
            }
        }

        Report("memory");
    }

    private static async Task MeasurePagesAsync(ServiceProvider services, int count, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber - ExtractionGenerator.First.DayNumber;
        var generator = new ExtractionGenerator(Math.Max(count, 1_000_000));
        var pages = new PageBenchmark(services, generator.Day(today), generator.Words);
        try
        {
            await pages.RunAsync(cancellation);
            Report("memory after the pages");
        }
        finally
        {
            await pages.TidyAsync(CancellationToken.None);
        }
    }

    private static void Report(string when) => Console.WriteLine(FormattableString.Invariant(
        $"{when}: working set {Environment.WorkingSet / 1e6:f0} MB, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:f0} MB, managed heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:f0} MB"));

    private static async Task ReportAsync(Asker asker, string time, QuestionKind kind, IEnumerable<AskedQuestion> questions, CancellationToken cancellation)
    {
        var times = new List<double>();
        foreach (var question in questions.Where(question => question.Kind == kind))
        {
            times.Add((await asker.AskAsync(question, cancellation)).Milliseconds);
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{kind,-9} {time} n={times.Count} median {times[times.Count / 2]:f1} ms, p95 {times[(int)(times.Count * 0.95)]:f1} ms, max {times[^1]:f1} ms"));
    }

    private static async Task CompareAsync(Asker asker, DirectoryInfo folder, CancellationToken cancellation)
    {
        var rival = await DuckDbRival.AskAsync(Path.Combine(ThisFolder(), "..", "..", "DuckDb"), folder.CreateSubdirectory("files").FullName, AskedQuestion.Shared, repeat: 1);
        foreach (var (question, theirs) in AskedQuestion.Shared.Zip(rival))
        {
            var ours = (await asker.AskAsync(question, cancellation), await asker.AskAsync(question, cancellation));
            var best = Math.Min(ours.Item1.Milliseconds, ours.Item2.Milliseconds);
            var agreement = ours.Item1.Total == theirs.Total ? $"{theirs.Total} each" : $"TOTALS DIFFER: {ours.Item1.Total} and {theirs.Total}";
            Console.WriteLine(FormattableString.Invariant($"{question.Kind,-9} ours {best,7:f1} ms, DuckDB {theirs.Milliseconds,8:f0} ms, {theirs.Milliseconds / best,5:f0} times; {agreement}; {question.Route}?{question.Query}"));
        }
    }

    /// <summary>Data of an earlier run is used again; what is missing or of an older format is made.</summary>
    private static async Task PrepareAsync(int count, DirectoryInfo root, string connection, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(QueryBenchmark).Assembly.Location, "queries", "generate", "--count", $"{count}", "--folder", root.FullName, "--connection", connection]))!;
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("generating failed");
        }

        Console.WriteLine(FormattableString.Invariant($"data is ready after {Stopwatch.GetElapsedTime(started).TotalSeconds:f0} s"));
    }

    private static async Task<int> GenerateAsync(int count, DirectoryInfo root, string connection, CancellationToken cancellation)
    {
        await using var services = Services(connection);
        await services.GetRequiredService<StorageSetup>().EnsureAsync(cancellation);
        var corpus = new StoredCorpus(services.GetRequiredService<BlobStore>(), services.GetRequiredService<CatalogStore>(), services.GetRequiredService<SegmentStore>());
        await corpus.WriteAsync(count, Path.Combine(root.FullName, $"{count}", "files"), cancellation);
        return 0;
    }

    private static ServiceProvider Services(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["MigrationWatch:Access:RequestsPerMinute"] = "1000000",
            ["MigrationWatch:Index:RefreshInterval"] = RefreshInterval.ToString(),
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddMigrationWatch(configuration).BuildServiceProvider();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
