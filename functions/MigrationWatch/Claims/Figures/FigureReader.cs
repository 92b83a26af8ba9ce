using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>Joins each figure of a sentence with its noun and its verb, or says why it is none of ours.</summary>
/// <param name="earlier">The last figure of the sentence right before; null when it has none.</param>
public sealed class FigureReader(SentenceReading sentence, Figure? earlier = null)
{
    // How often quantity, measure and direction are all right, as the benchmark "quality" tells of sentences that nobody read; there are few but by verb, so the rest lean towards a half.
    private const double ByVerb = 0.65;
    private const double ByNoun = 0.3;
    private const double ByList = 0.5;
    private const double Bare = 0.3;

    private const int MovedReach = 8;

    private readonly FigureNouns _nouns = new(sentence);
    private readonly FigureLists _lists = new(sentence);
    private readonly BareFigures _bare = new(sentence);
    private readonly Wholes _wholes = new(sentence);
    private readonly MovementSense _sense = new(sentence);
    private readonly List<Figure> _figures = [];
    private readonly List<Refusal> _refusals = [];

    // "из 312 спортсменов на родину уедут сто": what is taken out of a whole that doesn't move is of its kind.
    private string? _othersOf;

    public IReadOnlyList<Figure> Figures => _figures;

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public FigureReader Read()
    {
        foreach (var quantity in sentence.Quantities.Where(quantity => quantity.Kind != QuantityKind.Other))
        {
            if (quantity.Kind == QuantityKind.Share)
            {
                Add(ShareRule.Read(sentence, quantity));
            }
            else
            {
                Count(quantity);
            }
        }

        return this;
    }

    private void Count(QuantityMention quantity)
    {
        var noun = _nouns.Of(quantity);
        if ((noun is null ? _othersOf : noun.Noun.NoMovement) is { } other && !(noun is not null && Moved(quantity, noun)))
        {
            Refuse(quantity, other);
            _othersOf = noun is not null && quantity.Start > 0 && sentence.Words[quantity.Start - 1].Lower is "из" or "of" ? other : null;
        }
        else if (CarriedFigures.Of(sentence, quantity, noun, _figures.Count > 0 ? _figures[^1] : earlier) is { } told)
        {
            Add(told);
        }
        else if (noun is null && !_bare.Counts(quantity, ofHouses: HousesBefore() is not null))
        {
            Refuse(quantity, "what it counts is not told");
        }
        else if (_wholes.IsWhole(quantity))
        {
            Refuse(quantity, "it is the whole that a part is taken of");
        }
        else
        {
            Join(quantity, noun);
        }
    }

    // "3,456 victims are housed in 31 centres": a verb right behind says that they live.
    private bool Moved(QuantityMention quantity, UnitMention noun) => noun.Noun.Only.Count > 0 && noun.Start >= quantity.End
        && sentence.TriggerChoice.For(quantity.Start, noun.End, noun.Noun, _ => true) is { Meaning.Event: not null } match
        && match.Start >= noun.End && match.Start - noun.End <= MovedReach;

    private void Join(QuantityMention quantity, UnitMention? noun)
    {
        var isBehind = noun?.Start >= quantity.End;
        var nounEnd = isBehind ? WithGenitive(noun!.End) : quantity.End;
        var match = Choose(quantity, noun, nounEnd, trigger => !_wholes.IsOfWhole(quantity, nounEnd, trigger)) ?? Choose(quantity, noun, nounEnd, _ => true)
            ?? (noun is null ? SubjectTriggers.Of(sentence, quantity) : null);
        noun ??= NounOf(match) ?? (match is { Meaning.IsHousing: true } ? _figures[^1].Noun : null);
        var figure = new Figure(quantity, noun, Unsaid, -1, -1, nounEnd, ByNoun);
        if (Continues(quantity, noun, match) is { } before)
        {
            Add(figure with { Noun = noun ?? before.Noun, Trigger = before.Trigger, Certainty = ByList, Continues = true });
        }
        else if (match is { } found && !SaysMore(noun, found))
        {
            Judge(figure.With(found, noun is null ? Bare : ByVerb), found);
        }
        else if (Listed(quantity, noun) is { } told)
        {
            Add(figure with { Trigger = told.Trigger, TriggerStart = told.TriggerStart, TriggerEnd = told.TriggerEnd, Certainty = ByList });
        }
        else if ((noun?.Noun.Event ?? Counted(noun, isBehind)) is { } @event)
        {
            Add(figure with { Trigger = Trigger.OfNoun(@event, noun!.Noun.Event is null ? ClaimMeasure.Stock : noun.Noun.Measure) });
        }
        else if (isBehind && Presence.Of(sentence, noun!, nounEnd) is { } present)
        {
            Add(figure with { Trigger = present });
        }
        else
        {
            Refuse(quantity, "no words of movement belong to it");
        }
    }

    // "2,715 Uzbeks, 931 Tajiks and 360 Kyrgyz": the verb of the first is that of the last.
    private Figure? Listed(QuantityMention quantity, UnitMention? noun) =>
        noun is { Noun: { Event: null, NoMovement: null } } && _figures.Count > 0 && _figures[^1] is { TriggerStart: >= 0, Quantity.Kind: QuantityKind.Count } before && before.Unit == noun.Noun.Name && _lists.Follows(before, quantity) ? before : null;

    // "the number of Tajik workers in Kazakhstan doubled to 60,000"
    private static string? Counted(UnitMention? noun, bool isBehind) => isBehind ? null : noun?.Noun.Counted;

    // "aid to 82,000 displaced persons", "registered 42,000 displaced households": the noun tells the movement, the verb does not.
    private bool SaysMore(UnitMention? noun, PhraseMatch<Trigger> match) => (noun?.Noun.Event, match.Meaning) switch
    {
        ("displaced" or "evacuated", { Event: "residence" or "registration" } or { NoMovement: "aid" or "need" or "affected people are not yet displaced" }) => true,
        // "в Польше насчитывалось 5,7 миллиона беженцев": to be counted is to be nothing more than the noun says.
        (not null, { Event: "residence" }) => sentence.Words[match.Start].Lower.StartsWith("насчит", StringComparison.Ordinal),
        _ => false,
    };

    private PhraseMatch<Trigger>? Choose(QuantityMention quantity, UnitMention? noun, int nounEnd, Func<PhraseMatch<Trigger>, bool> isOwn)
    {
        var before = _figures.Count > 0 ? _figures[^1] : earlier;
        // "The number of people from Central Asia living in Russia in 2020 at 4.9 million": the verb stands by the noun.
        var start = noun?.End <= quantity.Start ? noun.Start : quantity.Start;
        return sentence.TriggerChoice.For(start, nounEnd, noun?.Noun ?? HousesBefore(), trigger => isOwn(trigger) && _sense.Holds(trigger, quantity, noun, before, _figures.Count == 0));
    }

    private void Judge(Figure figure, PhraseMatch<Trigger> match)
    {
        if (match.Meaning.NoMovement is { } other)
        {
            Refuse(figure.Quantity, other);
        }
        else if (figure.Noun is null && !QuantityLexicon.FollowsChange(sentence.Words, figure.Quantity.Start) && sentence.Clauses.Apart(figure.Quantity.Start, figure.Quantity.End, match.Start, match.End) > _bare.Reach(figure.Quantity, _nouns.IsOfThem(figure.Quantity)))
        {
            Refuse(figure.Quantity, "what it counts is not told");
        }
        else
        {
            Add(figure with { Trigger = FigureEvents.Narrowed(sentence, figure, match) });
        }
    }

    private Figure? Continues(QuantityMention quantity, UnitMention? noun, PhraseMatch<Trigger>? match) =>
        _figures.Count > 0 && (noun is null || quantity.IsEarlier) && _lists.Continues(_figures[^1], quantity, match) ? _figures[^1] : null;

    private int WithGenitive(int end)
    {
        var words = sentence.Words;
        var next = end < words.Count && words[end].Lower is "of" or "from" ? end + 1 : end;
        var place = sentence.PlaceAt(next);
        var isGenitive = place is { IsPeople: false } && (next > end ? words[end].Is("of") : char.IsBetween(words[next].Lower[0], 'а', 'я'));
        return isGenitive ? place!.End : end;
    }

    // "asylum applications rose from 2,800": the words that say what happened name what is counted; "3,000 are without homes" counts no homes.
    private UnitMention? NounOf(PhraseMatch<Trigger>? match) =>
        match is { Meaning.Event: not null } found && UnitReader.Read(sentence.Words, found.Start, _nouns.IsPeople) is { } noun && noun.End == found.End && noun.Noun.NoMovement is null && (noun.Noun.Name != "household" || found.Meaning.IsHousing) ? noun : null;

    // "destroyed 1,200 houses and damaged 4,300"
    private UnitNoun? HousesBefore() => _figures.Count > 0 && _figures[^1].Trigger.IsHousing ? _figures[^1].Noun?.Noun : null;

    private void Add(Figure? figure)
    {
        if (figure is not null)
        {
            _figures.Add(figure);
        }
    }

    private void Refuse(QuantityMention quantity, string reason) => _refusals.Add(new Refusal(quantity, reason));

    private static Trigger Unsaid { get; } = new(null, ClaimMeasure.Other, FigureSide.Both, PlaceRole.Place, PlaceRole.None, PlaceRole.None, PlaceRole.Origin, null);
}
