using System.CommandLine;
using MigrationWatch.Benchmarks.Gold;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Privacy;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Benchmarks.Quality;

/// <summary><c>quality</c>: scores the built-in analyzer on the gold set, prints the figures and writes those that the site's quality page serves.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var errors = new Option<bool>("--errors") { Description = "Print every sentence that is not wholly right." };
        var output = new Option<string>("--output") { Description = "Where the figures go; what they were counted on goes beside them, to quality-rows.json.", DefaultValueFactory = _ => "functions/MigrationWatch/Quality/Data/quality.json" };
        var verdicts = new Option<string?>("--verdicts") { Description = "Analysts' verdicts: a file, or the address that lists them (…/api/verdicts)." };
        var gold = new Option<string?>("--gold") { Description = "Score claims on this file alone, in the notation of Gold/README.md; nothing is written." };
        var field = new Option<string?>("--misses") { Description = "Print the claims that are wrong in this field (direction, period, …)." };
        field.AcceptOnlyFromAmong([.. GoldFields.ByName.Keys]);
        var command = new Command("quality", "Precision, recall and F1 on the gold set, how far a confidence can be believed, and what analysts judged.") { errors, output, verdicts, gold, field };
        command.SetAction(async (result, cancellation) =>
        {
            var misses = result.GetValue(errors) || result.GetValue(field) is not null ? new Misses(Console.Out, result.GetValue(field)) : null;
            if (result.GetValue(gold) is { } file)
            {
                Print(ClaimFigures.Measure(new EntityRecognizer(), file, Path.GetFileNameWithoutExtension(file), calibration: null, misses));
                return 0;
            }

            var judged = result.GetValue(verdicts) is { } source ? await StoredVerdicts.ReadAsync(source, cancellation) : [];
            var rows = new GoldRows();
            var report = Measure(result.GetValue(errors) ? Console.Out : null, misses, rows) with { Verdicts = VerdictFigures.Of(judged) };
            Print(report);
            await File.WriteAllTextAsync(result.GetValue(output)!, ContractJson.Write(report) + "\n", cancellation);
            await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(result.GetValue(output)!)!, "quality-rows.json"), rows.Write(), cancellation);
            return 0;
        });
        return command;
    }

    private static QualityReport Measure(TextWriter? errors, Misses? misses, GoldRows rows)
    {
        var (recognizer, gold) = (new EntityRecognizer(), Path.Combine(AppContext.BaseDirectory, "Gold"));
        var entities = new EntityQuality(recognizer, new PersonPrivacy(), rows);
        entities.Score(GoldSentence.Read(Path.Combine(gold, "entities-en.txt")), "en", errors);
        entities.Score(GoldSentence.Read(Path.Combine(gold, "entities-ru.txt")), "ru", errors);
        var figures = new Calibration();
        IReadOnlyList<QualityLine> claims = [.. ClaimFigures.Measure(recognizer, gold, figures, misses, rows), .. PolicyQuality.Measure(recognizer, gold, errors, rows)];
        return new([.. entities.Types], [.. entities.Calibration.Lines], Math.Round(entities.Calibration.ToldError, 3), Math.Round(entities.Calibration.FittedError, 3), Math.Round(entities.Privacy, 3), claims)
        {
            ClaimReliability = [.. figures.Lines],
            ClaimCalibrationError = Math.Round(figures.ToldError, 3),
            FittedClaimCalibrationError = Math.Round(figures.FittedError, 3),
        };
    }

    private static void Print(IEnumerable<QualityLine> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine($"{line.What,-24} precision {line.Precision:0.000}  recall {line.Recall:0.000}  F1 {line.F1:0.000}  due {line.Due}");
        }
    }

    private static void Print(QualityReport report)
    {
        Print(report.Entities.Concat(report.Claims));
        Console.WriteLine($"persons rightly public or private {report.Privacy:0.000}");
        PrintReliability("names", report.Reliability, report.CalibrationError, report.FittedCalibrationError);
        PrintReliability("claims", report.ClaimReliability, report.ClaimCalibrationError, report.FittedClaimCalibrationError);
        foreach (var line in report.Verdicts)
        {
            Console.WriteLine($"verdicts on {line.What,-10} {line.Analyzer,-16} right {line.Right}  wrong {line.Wrong}  missing {line.Missing}  precision {line.Precision:0.000}  recall {line.Recall:0.000}");
        }
    }

    private static void PrintReliability(string what, IReadOnlyList<ReliabilityLine> levels, double told, double fitted)
    {
        Console.WriteLine($"confidence  {what}  right   fitted on one half, right in the other");
        foreach (var level in levels)
        {
            Console.WriteLine($"{level.Confidence,10:0.00}  {level.Names,5}  {level.Right:0.000}   {level.FirstFitted:0.000} {level.SecondRight:0.000}   {level.SecondFitted:0.000} {level.FirstRight:0.000}");
        }

        Console.WriteLine($"calibration error of {what} {told:0.000}, cross-fitted {fitted:0.000}");
    }

    /// <param name="CalibrationError">Mean distance of the confidence told from the share that was right; the fitted one by cross-fitting.</param>
    private sealed record QualityReport(IReadOnlyList<QualityLine> Entities, IReadOnlyList<ReliabilityLine> Reliability, double CalibrationError, double FittedCalibrationError, double Privacy, IReadOnlyList<QualityLine> Claims)
    {
        /// <summary>Of claims: right in quantity, measure and direction at once.</summary>
        public IReadOnlyList<ReliabilityLine> ClaimReliability { get; init; } = [];

        public double ClaimCalibrationError { get; init; }

        public double FittedClaimCalibrationError { get; init; }

        public IReadOnlyList<VerdictLine> Verdicts { get; init; } = [];
    }
}
