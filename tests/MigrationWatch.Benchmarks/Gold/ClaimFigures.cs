using MigrationWatch.Benchmarks.Quality;
using MigrationWatch.Claims;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Quality;

namespace MigrationWatch.Benchmarks.Gold;

/// <summary>Precision and recall of claims, field by field, on each file of the gold set.</summary>
internal static class ClaimFigures
{
    // Errors of those that may not be read are never printed: a sentence that was looked at is no longer a test.
    private static readonly (string File, string Label, bool MayBeRead)[] Files =
    [
        ("claims-en.txt", "en", true),
        ("claims-ru.txt", "ru", true),
        ("claims-held-out.txt", "held-out", false),
        ("claims-unseen.txt", "unseen", false),
        ("claims-unseen-2.txt", "unseen-2", false),
        ("claims-displacement.txt", "displacement", true),
        ("claims-displacement-held-out.txt", "displacement-held-out", false),
        ("claims-others-en.txt", "others-en", true),
        ("claims-others-ru.txt", "others-ru", true),
        ("claims-others-held-out.txt", "others-held-out", false),
        ("claims-wire-held-out.txt", "wire-held-out", false),
    ];

    /// <param name="calibration">Learns from the files that are only scored: on those read, every confidence comes true.</param>
    public static IEnumerable<QualityLine> Measure(EntityRecognizer recognizer, string gold, Calibration calibration, Misses? misses, GoldRows rows) =>
        Files.SelectMany(file => Measure(recognizer, Path.Combine(gold, file.File), file.Label, file.MayBeRead ? null : calibration, file.MayBeRead ? misses : null, file.MayBeRead ? rows : null));

    /// <summary>One file, which need not be of the set.</summary>
    public static IEnumerable<QualityLine> Measure(EntityRecognizer recognizer, string path, string label, Calibration? calibration, Misses? misses, GoldRows? rows = null)
    {
        var extractor = new ClaimExtractor();
        var quality = new ClaimQuality(request => extractor.Extract(request.Text, request.Published, GoldLanguage.Of(request.Text), recognizer.Recognize(request.Text, GoldLanguage.Of(request.Text))).Claims, calibration);
        return quality.Score(GoldClaims.Read(path), misses, (text, due, told) => rows?.Add($"{label} claim", $"{text.File}:{text.Line}", text.Text, Items(due, told))).Select(field => field.Line($"{label} claim"));
    }

    private static IEnumerable<QualityItem> Items(GoldClaim? due, GoldClaim? told) => GoldFields.ByName.Select(field => new QualityItem(field.Key, field.Value(due), field.Value(told)));
}
