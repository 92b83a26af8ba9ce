using MigrationWatch.Claims.Attribution;
using MigrationWatch.Claims.Causes;
using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Periods;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>One sentence, read once for everything that claims are made of.</summary>
public sealed class SentenceReading
{
    private readonly bool[] _dated;

    public SentenceReading(string text, TextSpan span, DateOnly? published, PlaceScanner places, NamedPlace? lastCountry, SpeakerIndex speakers)
    {
        (Text, Span) = (text, span);
        Words = WordScanner.Scan(text, span);
        Periods = PeriodScanner.Scan(Words, published);
        _dated = Taken();
        Quantities = QuantityScanner.Scan(text, Words, _dated);
        Clauses = new ClauseMap(Words, Quantities);
        Triggers = [.. TriggerLexicon.Book.Scan(Words)];
        IsSurvey = Triggers.Any(trigger => trigger.Meaning.NoMovement == "sample");
        TriggerChoice = new TriggerChoice(Words, Triggers, Clauses);
        Places = places.In(Words, lastCountry);
        PeopleStarts = Places.Where(place => place.IsPeople).Select(place => place.Start).ToHashSet();
        Roles = new RoleReader(text, Words, Places, Clauses, Triggers.Select(trigger => trigger.Start).ToHashSet());
        Modality = new ModalityReader(Words, Clauses);
        Causes = new CauseReader(Words, Clauses);
        Claimant = ClaimantReader.Read(text, Words, speakers.In(Words));
    }

    public string Text { get; }

    public TextSpan Span { get; }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<PeriodMention> Periods { get; }

    public IReadOnlyList<QuantityMention> Quantities { get; }

    public IReadOnlyList<PhraseMatch<Trigger>> Triggers { get; }

    public IReadOnlyList<NamedPlace> Places { get; }

    /// <summary>Indexes of words where a people's name begins.</summary>
    public IReadOnlySet<int> PeopleStarts { get; }

    /// <summary>Respondents speak in it: its percentages are opinions.</summary>
    public bool IsSurvey { get; }

    public ClauseMap Clauses { get; }

    public TriggerChoice TriggerChoice { get; }

    public RoleReader Roles { get; }

    public ModalityReader Modality { get; }

    public CauseReader Causes { get; }

    public Claimant? Claimant { get; }

    /// <summary>The last country named in the sentence.</summary>
    public NamedPlace? LastCountry => Places.LastOrDefault(place => place is { IsPeople: false, Iso: not null });

    public bool IsDate(int at) => at < _dated.Length && _dated[at];

    /// <summary>The place whose name starts at a word.</summary>
    public NamedPlace? PlaceAt(int at)
    {
        var index = Search.FirstNotBelow(Places.Count, i => Places[i].Start, at);
        return index < Places.Count && Places[index].Start == at ? Places[index] : null;
    }

    public string Printed(int start, int end) => Text[Words[start].Start..Words[end - 1].End];

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
