using System.CommandLine;
using MigrationWatch.Benchmarks.Gold;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Privacy;

namespace MigrationWatch.Benchmarks.Quality;

/// <summary><c>quality</c>: scores the built-in analyzer on the gold set, prints the figures and writes those that the site's quality page serves.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var errors = new Option<bool>("--errors") { Description = "Print every sentence that is not wholly right." };
        var output = new Option<string>("--output") { Description = "Where the figures go.", DefaultValueFactory = _ => "functions/MigrationWatch/Quality/Data/quality.json" };
        var command = new Command("quality", "Precision, recall and F1 on the gold set, and how far a confidence can be believed.") { errors, output };
        command.SetAction(async (result, cancellation) =>
        {
            var report = Measure(result.GetValue(errors) ? Console.Out : null);
            Print(report);
            await File.WriteAllTextAsync(result.GetValue(output)!, ContractJson.Write(report) + "\n", cancellation);
            return 0;
        });
        return command;
    }

    private static QualityReport Measure(TextWriter? errors)
    {
        var (recognizer, gold) = (new EntityRecognizer(), Path.Combine(AppContext.BaseDirectory, "Gold"));
        var entities = new EntityQuality(recognizer, new PersonPrivacy());
        entities.Score(GoldSentence.Read(Path.Combine(gold, "entities-en.txt")), "en", errors);
        entities.Score(GoldSentence.Read(Path.Combine(gold, "entities-ru.txt")), "ru", errors);
        return new([.. entities.Types], [.. entities.Reliability], Math.Round(entities.Privacy, 3), [.. ClaimFigures.Measure(recognizer, gold, errors), .. PolicyQuality.Measure(recognizer, gold, errors)]);
    }

    private static void Print(QualityReport report)
    {
        foreach (var line in report.Entities.Concat(report.Claims))
        {
            Console.WriteLine($"{line.What,-24} precision {line.Precision:0.000}  recall {line.Recall:0.000}  F1 {line.F1:0.000}  due {line.Due}");
        }

        Console.WriteLine($"persons rightly public or private {report.Privacy:0.000}");
        Console.WriteLine("confidence  names  right");
        foreach (var level in report.Reliability)
        {
            Console.WriteLine($"{level.Confidence,10:0.00}  {level.Names,5}  {level.Right:0.000}");
        }
    }

    private sealed record QualityReport(IReadOnlyList<QualityLine> Entities, IReadOnlyList<ReliabilityLine> Reliability, double Privacy, IReadOnlyList<QualityLine> Claims);
}
