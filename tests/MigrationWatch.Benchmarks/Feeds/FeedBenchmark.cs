using System.CommandLine;
using System.Diagnostics;
using MigrationWatch.Feeds.Formats;

namespace MigrationWatch.Benchmarks.Feeds;

/// <summary><c>feeds</c>: documents a second against rss-parser, feedsmith and feedparser on the same files, one thread each, and linearity up to 15 MB.</summary>
internal static class FeedBenchmark
{
    public static Command Create()
    {
        var folder = new Option<string?>("--folder") { Description = "Documents to parse; by default the public corpora in ../shared, else the tests' samples." };
        var seconds = new Option<double>("--seconds") { Description = "How long each parser is measured.", DefaultValueFactory = _ => 5 };
        var command = new Command("feeds", "Feed parsing: speed against others, and whether it is linear.") { folder, seconds };
        command.SetAction(async (result, cancellation) =>
        {
            var files = Files(result.GetValue(folder));
            await CompareAsync(files, result.GetValue(seconds), cancellation);
            Linearity();
        });
        return command;
    }

    private static string[] Files(string? folder)
    {
        string[] places = [folder ?? "../shared/eval/feeds/files", "../shared/eval/feeds/files", "tests/MigrationWatch.Tests/Feeds/Formats/Samples"];
        return [.. Directory.EnumerateFiles(places.First(Directory.Exists), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Path.GetFullPath)];
    }

    private static async Task CompareAsync(string[] files, double seconds, CancellationToken cancellation)
    {
        Console.WriteLine($"{files.Length} documents, {files.Sum(file => new FileInfo(file).Length) / 1e6:F2} MB; best pass of {seconds} s, one thread");
        var ours = Ours(files, seconds);
        Print("MigrationWatch", ours, files.Length, ours);
        foreach (var rival in FeedRivals.All)
        {
            var theirs = await rival.MeasureAsync(files, seconds, cancellation);
            Print(rival.Name, theirs, files.Length, ours);
        }

        var again = Ours(files, seconds);
        Print("MigrationWatch", again, files.Length, again);
    }

    private static FeedTiming Ours(string[] files, double seconds)
    {
        var documents = Array.ConvertAll(files, file => new FeedDocument(File.ReadAllBytes(file)));
        var parser = new FeedParser();
        var read = Pass(parser, documents);
        var best = double.MaxValue;
        for (var total = Stopwatch.StartNew(); total.Elapsed.TotalSeconds < seconds;)
        {
            var start = Stopwatch.GetTimestamp();
            Pass(parser, documents);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return new FeedTiming(read, best);
    }

    private static int Pass(FeedParser parser, FeedDocument[] documents)
    {
        var read = 0;
        foreach (var document in documents)
        {
            try
            {
                parser.Parse(document);
                read++;
            }
            catch (FeedFormatException)
            {
                // Refused: counted as not read, and its time counts all the same.
            }
        }

        return read;
    }

    private static void Print(string name, FeedTiming? timing, int documents, FeedTiming ours) => Console.WriteLine(timing is null
        ? $"{name,-16} not installed here"
        : $"{name,-16} {documents / timing.Seconds,10:F0} documents/s   read {timing.Read,4}   ours is {timing.Seconds / ours.Seconds,6:F1} times as fast");

    private static void Linearity()
    {
        var parser = new FeedParser();
        foreach (var megabytes in (double[])[0.5, 1, 2, 4, 8, 15])
        {
            var document = new FeedDocument(LargeFeed.OfSize((int)(megabytes * 1024 * 1024)));
            var best = Enumerable.Range(0, 5).Min(_ => Time(() => parser.Parse(document)));
            Console.WriteLine($"{document.Body.Length / 1e6,6:F1} MB {best * 1000,8:F1} ms {document.Body.Length / 1e6 / best,7:F0} MB/s");
        }
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <param name="Read">Documents that were not refused.</param>
/// <param name="Seconds">The best pass over all documents.</param>
internal sealed record FeedTiming(int Read, double Seconds);
