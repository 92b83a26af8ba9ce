using System.CommandLine;
using MigrationWatch.Benchmarks.Feeds;

return await new RootCommand("Benchmarks: each with its rival in the same run.")
{
    // One line per benchmark, kept in alphabetical order.
    FeedBenchmark.Create(),
}.Parse(args).InvokeAsync();
