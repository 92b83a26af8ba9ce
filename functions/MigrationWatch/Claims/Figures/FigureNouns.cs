using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Figures;

/// <summary>Finds the noun that a figure counts: behind it, before it, behind the next figure, or told with the figure before.</summary>
internal sealed class FigureNouns(SentenceReading sentence)
{
    // "About 500 Dagestanis fled": an unlisted name of people stands right between figure and verb.
    private static readonly UnitNoun Unlisted = new("person", null, ClaimMeasure.Other, [], null);
    // "260 мариупольцев", "3 тысячи харьковчан": too many towns to list, few endings. "Образцов" and "месяцев" end otherwise or are shorter.
    private static readonly string[] Townsfolk = ["льцев", "инцев", "овцев", "анцев", "янцев", "жцев", "харцев", "рцев", "вчан", "жан", "лян", "ичей", "чане", "ляне"];
    private const int ShortestTownsfolk = 7;

    private static readonly HashSet<string> AfterNames = ["were", "was", "have", "had", "who", "are", "from", "in"];

    private UnitMention? _before;

    public UnitMention? Of(QuantityMention quantity)
    {
        var noun = Behind(quantity) ?? NounBefore.Read(sentence, quantity, IsPeople) ?? OfNext(quantity) ?? OfThem(quantity) ?? OfWhole(quantity) ?? Named(quantity) ?? Predicate(quantity);
        _before = noun ?? _before;
        return noun;
    }

    // "IDPs: 12,345 individuals": the heading says who they are.
    private UnitMention? Behind(QuantityMention quantity)
    {
        var noun = UnitReader.Read(sentence.Words, quantity.End, IsPeople);
        return noun is { Noun: { Event: null, NoMovement: null } plain } && NounBefore.Heading(sentence, quantity, IsPeople) is { Noun.Event: not null } heading
            ? heading with { Noun = heading.Noun with { Name = plain.Name } }
            : noun;
    }

    public bool IsPeople(int at) => sentence.PeopleStarts.Contains(at);

    public bool IsOfThem(QuantityMention quantity) => (quantity.End + 1 < sentence.Words.Count && IsThem(quantity.End))
        || (quantity.Start >= 2 && IsThem(quantity.Start - 2));

    // "of them", "из них"
    private bool IsThem(int at) => sentence.Words[at].Lower is "of" or "из" && sentence.Words[at + 1].Lower is "them" or "whom" or "which" or "these" or "них" or "которых";

    private static bool IsTownsfolk(string word) => word.Length >= ShortestTownsfolk && Array.Exists(Townsfolk, ending => word.EndsWith(ending, StringComparison.Ordinal));

    // "20,000 of the 80,000 citizens have been sent", "from 2,800 to 9,000 applications": the noun stands behind the next figure.
    private UnitMention? OfNext(QuantityMention quantity)
    {
        if (quantity.End >= sentence.Words.Count || sentence.Words[quantity.End].Lower is not ("of" or "из" or "to" or "до" or "or" or "или"))
        {
            return null;
        }

        return sentence.Next(quantity) is { } next && next.Start - quantity.End <= 2 ? UnitReader.Read(sentence.Words, next.End, IsPeople) : null;
    }

    // "540 affected families, of them 120 …": who they are, the figure before told.
    private UnitMention? OfThem(QuantityMention quantity) => IsOfThem(quantity) && _before is { Noun: { NoMovement: null, Name: not "person" } } ? _before : null;

    // "среди въехавших 21 тысяча — туристы": told only when it is no movement; people behind a dash may be a part of them.
    private UnitMention? Predicate(QuantityMention quantity) =>
        quantity.End < sentence.Words.Count && sentence.Words[quantity.End].Lower is "—" or "–" && UnitReader.Read(sentence.Words, quantity.End + 1, IsPeople) is { Noun.NoMovement: not null } noun
        && noun.Start == quantity.End + 1 && noun.End <= quantity.End + 2 ? noun : null;

    // "Of the 640 families affected, 85 lost their homes"
    private UnitMention? OfWhole(QuantityMention quantity) =>
        quantity.Start > 1 && sentence.Words[quantity.Start - 1].Is(",") && sentence.Words[0].Is("of") && _before is { Noun: { NoMovement: null, Name: "family" or "household" } } ? _before : null;

    private UnitMention? Named(QuantityMention quantity)
    {
        var (words, at) = (sentence.Words, quantity.End);
        if (at < words.Count && IsTownsfolk(words[at].Lower) && !sentence.IsDate(at))
        {
            return new UnitMention(Unlisted, at, at + 1);
        }

        var isName = at + 1 < words.Count && words[at] is { IsLetters: true, Capital: true } && words[at].Lower[^1] == 's' && sentence.PlaceAt(at) is null;
        return isName && (AfterNames.Contains(words[at + 1].Lower) || sentence.IsTrigger(at + 1)) ? new UnitMention(Unlisted, at, at + 1) : null;
    }
}
