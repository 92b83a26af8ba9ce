using System.CommandLine;
using MigrationWatch.Benchmarks.Feeds;
using MigrationWatch.Benchmarks.Polling;
using MigrationWatch.Benchmarks.Quality;

return await new RootCommand("Benchmarks: each with its rival in the same run.")
{
    // One line per benchmark, kept in alphabetical order.
    FeedBenchmark.Create(),
    PollingBenchmark.Create(),
    QualityCommand.Create(),
}.Parse(args).InvokeAsync();
