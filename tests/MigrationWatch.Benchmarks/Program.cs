using System.CommandLine;
using MigrationWatch.Benchmarks;
using MigrationWatch.Benchmarks.Analysis;
using MigrationWatch.Benchmarks.Articles;
using MigrationWatch.Benchmarks.Feeds;
using MigrationWatch.Benchmarks.Mail;
using MigrationWatch.Benchmarks.Places;
using MigrationWatch.Benchmarks.Polling;
using MigrationWatch.Benchmarks.Quality;
using MigrationWatch.Benchmarks.Queries;
using MigrationWatch.Benchmarks.Scale;
using MigrationWatch.Benchmarks.Tones;

return await new RootCommand("Benchmarks: each with its rival in the same run.")
{
    // One line per benchmark, kept in alphabetical order.
    AnalysisBenchmark.Create(),
    ArticleBenchmark.Create(),
    ClaimSpeed.Create(),
    FeedBenchmark.Create(),
    MailBenchmark.Create(),
    PollingBenchmark.Create(),
    QualityCommand.Create(),
    QueryBenchmark.Create(),
    ScaleBenchmark.Create(),
    ToneBenchmark.Create(),
    WorldPlacesCommand.Create(),
}.Parse(args).InvokeAsync();
