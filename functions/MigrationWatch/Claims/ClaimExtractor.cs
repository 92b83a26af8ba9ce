using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Contexts;
using MigrationWatch.Claims.Figures;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Contracts;
using MigrationWatch.Policies;
using MigrationWatch.Sentences;

namespace MigrationWatch.Claims;

/// <summary>
/// Reads migration figures out of a text, English or Russian, without a grammar: figure, noun, verb and prepositions of one
/// sentence. Time and memory are linear in the text.
/// </summary>
public sealed class ClaimExtractor
{
    // Each claim carries its sentence: a wall of figures without a full stop would be told again for every one of them.
    private const int MostFigures = 50;

    /// <param name="published">Anchors "last year" and dates without a year; null leaves them unplaced.</param>
    /// <param name="language">BCP 47, or <c>und</c>.</param>
    /// <param name="entities">Organisations and persons become claimants, towns the gazetteer doesn't know become places.</param>
    /// <param name="article">The article's id, so that two articles' claims never share one; null takes the text's opening.</param>
    public ClaimFindings Extract(SplitText split, DateTimeOffset? published, string language, IReadOnlyList<Entity> entities, string? article = null)
    {
        var text = split.Text;
        var reading = new TextReading(split, published, language, entities);
        var (claims, ranks, measures, abstained, seen) = (new List<Claim>(), new List<int>(), new List<PolicyMeasure>(), new List<Abstention>(), new HashSet<string>());
        var seed = article ?? text[..Math.Min(text.Length, 120)];
        Figure? carried = null;
        foreach (var sentence in reading.Sentences())
        {
            // Captions and pull quotes print a sentence again.
            if (!seen.Add(sentence.Span.Of(text)))
            {
                continue;
            }

            measures.AddRange(PolicyReader.Read(sentence, reading.LastCountry));

            var figures = new FigureReader(sentence, carried).Read();
            Figure? before = null;
            foreach (var figure in figures.Figures.Take(MostFigures))
            {
                var claim = ClaimAssembly.Of(sentence, figure, seed, reading.Leaning(sentence));
                ranks.Add(MainFirst.RankOf(sentence, figure));
                var placed = figure.IsCarried ? ClaimAssembly.Carried(sentence, claim, figure, claims[^1]) : figure.Continues ? ClaimAssembly.Continued(claim, claims[^1]) : ClaimAssembly.Following(claim, claims);
                if (before is not null && PartsOfWholes.IsPartBefore(sentence, before, figure))
                {
                    claims[^1] = claims[^1] with { PartOf = placed.Id };
                }

                claims.Add(PartsOfWholes.Marked(sentence, figure, placed, claims));
                before = figure;
            }

            abstained.AddRange(Abstentions(sentence, figures));
            // Only one step back: a claim with an antecedent of its own is none for the next.
            carried = figures.Figures.Count is > 0 and <= MostFigures && claims[^1].Evidence.Antecedent is null ? figures.Figures[^1] : null;
        }

        return new ClaimFindings(MainFirst.Order(claims.Zip(ranks)), measures, abstained);
    }

    // Only beside words of movement is a figure left alone worth telling; prices and scores elsewhere are not.
    private static IEnumerable<Abstention> Abstentions(SentenceReading sentence, FigureReader figures) =>
        figures.Refusals.Count > 0 && sentence.Triggers.Any(trigger => trigger.Meaning.Event is not null)
            ? figures.Refusals.Select(refusal => Abstained(sentence, refusal))
            : [];

    private static Abstention Abstained(SentenceReading sentence, Refusal refusal)
    {
        var start = sentence.Words[refusal.Quantity.Start].Start;
        return new Abstention(start, sentence.Words[refusal.Quantity.End - 1].End - start, refusal.Reason);
    }

    private sealed class TextReading(SplitText text, DateTimeOffset? published, string language, IReadOnlyList<Entity> entities)
    {
        private readonly PlaceScanner _places = new(text, language, entities);
        private readonly ClueScanner _clues = new(text);
        private readonly SpeakerIndex _speakers = new(entities);
        private readonly TextContext _context = new();
        private (NamedPlace Place, TextSpan Span)? _before;

        /// <summary>The last country named before the sentence at hand.</summary>
        public NamedPlace? LastCountry => _before?.Place;

        public IEnumerable<SentenceReading> Sentences()
        {
            foreach (var span in text.Sentences)
            {
                var day = published is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : (DateOnly?)null;
                var sentence = new SentenceReading(text.Text, span, day, _places, _before?.Place, _speakers, _context);
                _context.Enter(sentence.Words);
                yield return sentence;
                _before = sentence.LastCountry is { } country ? (country, span) : _before;
            }
        }

        // The sentence's own place first, though its role is not told; then the last country before; a text that has named none yet may do so next.
        public NearCountry? Leaning(SentenceReading sentence) =>
            sentence.LastCountry is { } own ? NearCountry.Named(own, sentence.Span)
            : (_before ?? _places.FirstAfter(sentence.Span.End)) is { } named ? NearCountry.Named(named.Place, named.Span)
            : _clues.Of(sentence.Span);
    }
}
