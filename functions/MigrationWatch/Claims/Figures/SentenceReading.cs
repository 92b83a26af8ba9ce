using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Causes;
using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Contexts;
using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Periods;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>One sentence with everything that claims are made of, each part read when it is first asked for: most sentences have no figure and need little.</summary>
public sealed class SentenceReading(string text, TextSpan span, DateOnly? published, PlaceScanner places, NamedPlace? lastCountry, SpeakerIndex speakers, TextContext context)
{
    private bool? _isSurvey;

    public string Text => text;

    public TextSpan Span => span;

    public IReadOnlyList<ScannedWord> Words { get; } = WordScanner.Scan(text, span);

    public IReadOnlyList<PeriodMention> Periods => field ??= PeriodScanner.Scan(Words, published);

    public IReadOnlyList<QuantityMention> Quantities => field ??= QuantityScanner.MayHold(Words) ? QuantityScanner.Scan(text, Words, Dated) : [];

    public IReadOnlyList<PhraseMatch<Trigger>> Triggers => field ??= Complements.With([.. TriggerLexicon.Book.Scan(Words)], Words);

    public IReadOnlyList<NamedPlace> Places => field ??= places.In(Words, lastCountry);

    /// <summary>Indexes of words where a people's name begins.</summary>
    public IReadOnlySet<int> PeopleStarts => field ??= Places.Where(place => place.IsPeople).Select(place => place.Start).ToHashSet();

    /// <summary>A people's name begins within a span of words.</summary>
    public bool HasPeople(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (PeopleStarts.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A country's own people are named within a span of words.</summary>
    public bool IsOfPeople(int start, int end, string iso)
    {
        for (var i = Search.FirstNotBelow(Places.Count, i => Places[i].Start, start); i < Places.Count && Places[i].End <= end; i++)
        {
            if (Places[i] is { IsPeople: true } people && people.Iso == iso)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Respondents speak in it: its percentages are opinions.</summary>
    public bool IsSurvey => _isSurvey ??= Triggers.Any(trigger => trigger.Meaning.NoMovement == "sample");

    public ClauseMap Clauses => field ??= new ClauseMap(Words, Quantities);

    public TriggerChoice TriggerChoice => field ??= new TriggerChoice(Words, Triggers, Clauses);

    public Narrowings Narrowings => field ??= new Narrowings(Words, Triggers, Clauses);

    internal Coercion Coercion => field ??= new Coercion(Words);

    public RoleReader Roles => field ??= new RoleReader(text, Words, Places, Clauses, Triggers, IsDate);

    public ModalityReader Modality => field ??= new ModalityReader(Words, Clauses);

    public CauseReader Causes => field ??= new CauseReader(Words, Clauses);

    public ClaimantReader Claimants => field ??= new ClaimantReader(text, Words, speakers.In(Words), Clauses);

    /// <summary>What the sentence and those near it say of people on the move; asked while the sentence is the one being read.</summary>
    public ContextNeed Context => context.Met;

    /// <summary>The last country named in the sentence.</summary>
    public NamedPlace? LastCountry => Places.LastOrDefault(place => place is { IsPeople: false, Iso: not null });

    public bool IsDate(int at) => at < Dated.Length && Dated[at];

    private bool[] Dated => field ??= Taken();

    public bool IsTrigger(int at)
    {
        var index = Search.FirstNotBelow(Triggers.Count, i => Triggers[i].Start, at);
        return index < Triggers.Count && Triggers[index].Start == at;
    }

    public QuantityMention? Next(QuantityMention quantity)
    {
        var index = Search.FirstNotBelow(Quantities.Count, i => Quantities[i].Start, quantity.End);
        return index < Quantities.Count ? Quantities[index] : null;
    }

    /// <summary>The place whose name starts at a word.</summary>
    public NamedPlace? PlaceAt(int at)
    {
        var index = Search.FirstNotBelow(Places.Count, i => Places[i].Start, at);
        return index < Places.Count && Places[index].Start == at ? Places[index] : null;
    }

    public string Printed(int start, int end) => text[Words[start].Start..Words[end - 1].End];

    private bool[] Taken()
    {
        var taken = new bool[Words.Count];
        foreach (var period in Periods)
        {
            taken.AsSpan(period.Start, period.End - period.Start).Fill(true);
        }

        return taken;
    }
}
