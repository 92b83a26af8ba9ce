using MigrationWatch.Benchmarks.Gold;
using MigrationWatch.Benchmarks.Quality;
using MigrationWatch.Claims;
using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Quality;

namespace MigrationWatch.Benchmarks;

/// <summary>Precision and recall of policy measures, field by field. A measure meets its gold line by its instrument.</summary>
internal sealed class PolicyQuality(Func<string, IReadOnlyList<PolicyMeasure>> read)
{
    private readonly FieldScore _instrument = new("instrument");
    private readonly FieldScore _stage = new("stage");
    private readonly FieldScore _effective = new("effective");
    private readonly FieldScore _country = new("country");
    private readonly FieldScore _binds = new("binds");

    public static IEnumerable<QualityLine> Measure(EntityRecognizer recognizer, string gold, TextWriter? errors, GoldRows rows)
    {
        // The day of Gold/README.md, as for claims.
        var (extractor, published) = (new ClaimExtractor(), new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));
        foreach (var (file, label) in new[] { ("policies.txt", "read"), ("policies-held-out.txt", "held-out") })
        {
            var quality = new PolicyQuality(text => extractor.Extract(text, published, GoldLanguage.Of(text), recognizer.Recognize(text, GoldLanguage.Of(text))).Measures);
            foreach (var line in quality.Score(GoldMeasures.Read(Path.Combine(gold, file)), label, label == "read" ? errors : null, label == "read" ? rows : null))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<QualityLine> Score(IEnumerable<GoldMeasures> texts, string label, TextWriter? errors, GoldRows? rows)
    {
        foreach (var text in texts)
        {
            Compare(text, [.. read(text.Text).Select(GoldMeasures.Of)], errors, (due, told) => rows?.Add($"{label} policy", text.Where, text.Text, Items(due, told)));
        }

        return new[] { _instrument, _stage, _effective, _country, _binds }.Select(field => field.Line($"{label} policy"));
    }

    private void Compare(GoldMeasures text, List<GoldMeasure> told, TextWriter? errors, Action<GoldMeasure?, GoldMeasure?> noted)
    {
        foreach (var due in text.Measures)
        {
            var match = told.FirstOrDefault(measure => measure.Instrument == due.Instrument);
            told.Remove(match!);
            Add(match, due);
            noted(due, match);
            if (match != due)
            {
                errors?.WriteLine($"{text.Where}: {text.Text}\n    due  {due}\n    told {match}");
            }
        }

        foreach (var extra in told)
        {
            Add(extra, null);
            noted(null, extra);
            errors?.WriteLine($"{text.Where}: {text.Text}\n    none due\n    told {extra}");
        }
    }

    private static IEnumerable<QualityItem> Items(GoldMeasure? due, GoldMeasure? told) =>
    [
        new("instrument", due?.Instrument, told?.Instrument),
        new("stage", due?.Stage, told?.Stage),
        new("effective", due?.Effective, told?.Effective),
        new("country", due?.Country, told?.Country),
        new("binds", due?.Binds, told?.Binds),
    ];

    private void Add(GoldMeasure? told, GoldMeasure? due)
    {
        _instrument.Add(told?.Instrument, due?.Instrument);
        _stage.Add(told?.Stage, due?.Stage);
        _effective.Add(told?.Effective, due?.Effective);
        _country.Add(told?.Country, due?.Country);
        _binds.Add(told?.Binds, due?.Binds);
    }
}
