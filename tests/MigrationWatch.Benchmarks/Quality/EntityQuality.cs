using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Privacy;
using MigrationWatch.Quality;

namespace MigrationWatch.Benchmarks.Quality;

/// <summary>Scores the recogniser on annotated sentences: exact span and type, reliability of each confidence, privacy of persons.</summary>
internal sealed class EntityQuality(EntityRecognizer recognizer, PersonPrivacy privacy, GoldRows rows)
{
    private readonly SortedDictionary<string, Tally> _types = [];
    private readonly Calibration _calibration = new();
    private readonly Tally _privacy = new();
    private int _sentences;

    public IEnumerable<QualityLine> Types => _types.Select(type => type.Value.Line(type.Key));

    public Calibration Calibration => _calibration;

    /// <summary>Of the persons found, the share marked public or private as annotated.</summary>
    public double Privacy => _privacy.Precision;

    /// <param name="errors">Takes a line for each sentence that is not wholly right; null when nobody looks.</param>
    public void Score(IEnumerable<GoldSentence> sentences, string language, TextWriter? errors)
    {
        foreach (var sentence in sentences)
        {
            var entities = privacy.Mark(sentence.Text, recognizer.Recognize(sentence.Text, language));
            var told = entities.SelectMany(entity => entity.Mentions.Select(mention => (Span: mention, Entity: entity))).ToList();
            Count(sentence, told, language);
            _sentences++;
            rows.Add(language, sentence.Source, sentence.Text, Items(sentence, told));
            var wrong = told.Where(name => !sentence.Names.Any(due => due.Span == name.Span && due.Type == name.Entity.Type)).Select(name => $"{name.Entity.Type} {name.Span.Of(sentence.Text)}").ToList();
            var missed = sentence.Names.Where(due => !told.Any(name => due.Span == name.Span && due.Type == name.Entity.Type)).Select(due => $"{due.Type} {due.Span.Of(sentence.Text)}").ToList();
            var shown = told.Where(name => sentence.Names.Any(due => due.Span == name.Span && due.Type == name.Entity.Type && due.Public is { } isPublic && isPublic != name.Entity.Public)).Select(name => name.Span.Of(sentence.Text)).ToList();
            if (shown.Count > 0)
            {
                errors?.WriteLine($"{sentence.Source}: {sentence.Text}\n    public or private wrongly: {string.Join(", ", shown)}");
            }

            if (wrong.Count + missed.Count > 0)
            {
                errors?.WriteLine($"{sentence.Source}: {sentence.Text}\n    missed {string.Join(", ", missed)}\n    wrong  {string.Join(", ", wrong)}");
            }
        }
    }

    private void Count(GoldSentence sentence, List<(TextSpan Span, Entity Entity)> told, string language)
    {
        foreach (var due in sentence.Names)
        {
            Of(language, due.Type).Due++;
            Of(language, null).Due++;
        }

        foreach (var (span, entity) in told)
        {
            var due = sentence.Names.FirstOrDefault(name => name.Span == span && name.Type == entity.Type);
            Of(language, entity.Type).Add(due is not null);
            Of(language, null).Add(due is not null);
            _calibration.Add(entity.Confidence, due is not null, _sentences);
            if (due?.Public is { } isPublic)
            {
                _privacy.Add(isPublic == entity.Public);
            }
        }
    }

    private static IEnumerable<QualityItem> Items(GoldSentence sentence, List<(TextSpan Span, Entity Entity)> told)
    {
        foreach (var (span, entity) in told)
        {
            var (name, due) = (span.Of(sentence.Text), sentence.Names.FirstOrDefault(name => name.Span == span && name.Type == entity.Type));
            yield return new(Kind(entity.Type), due is null ? null : name, name, entity.Confidence);
            if (due?.Public is { } isPublic)
            {
                yield return new(QualityRows.Privacy, Shown(name, isPublic), Shown(name, entity.Public));
            }
        }

        foreach (var missed in sentence.Names.Where(due => !told.Any(name => due.Span == name.Span && due.Type == name.Entity.Type)))
        {
            yield return new(Kind(missed.Type), missed.Span.Of(sentence.Text), null);
        }
    }

    private static string Kind(EntityType type) => type.ToString().ToLowerInvariant();

    private static string Shown(string name, bool isPublic) => $"{name}: {(isPublic ? "public" : "private")}";

    private Tally Of(string language, EntityType? type) => Get(_types, $"{language} {type?.ToString().ToLowerInvariant() ?? "all"}");

    private static Tally Get<TKey>(SortedDictionary<TKey, Tally> tallies, TKey key)
        where TKey : notnull => tallies.TryGetValue(key, out var tally) ? tally : tallies[key] = new();

    private sealed class Tally
    {
        private int _right;

        public int Told { get; private set; }

        public int Due { get; set; }

        public double Precision => Told == 0 ? 1 : (double)_right / Told;

        public void Add(bool right)
        {
            Told++;
            _right += right ? 1 : 0;
        }

        public QualityLine Line(string what)
        {
            var recall = Due == 0 ? 1 : (double)_right / Due;
            return new(what, Math.Round(Precision, 3), Math.Round(recall, 3), Math.Round(Precision + recall == 0 ? 0 : 2 * Precision * recall / (Precision + recall), 3), Due, Told, _right);
        }
    }
}

/// <param name="What">Language and type.</param>
/// <param name="Due">Names, or values of the field, in the gold set.</param>
/// <param name="Told">Found by the analyzer.</param>
/// <param name="Right">Of those told.</param>
internal sealed record QualityLine(string What, double Precision, double Recall, double F1, int Due, int Told, int Right);
