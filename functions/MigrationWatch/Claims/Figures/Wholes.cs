using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Figures;

/// <summary>Figures that a part is taken of, before or behind it.</summary>
internal sealed class Wholes(SentenceReading sentence)
{
    private const int Reach = 34;
    private const int Apart = 3;

    // "Out of 6.8 million people, 750,000 work in Russia", "Of the 10 people there, five have left"
    public bool IsWhole(QuantityMention quantity)
    {
        var words = sentence.Words;
        var at = quantity.Start - (quantity.Start > 0 && words[quantity.Start - 1].Is("the") ? 2 : 1);
        var isPartitive = at >= 0 && words[at].Lower is "of" or "из" && (at == 0 || words[at - 1].Lower is "out" || words[at - 1].Kind == WordKind.Mark);
        return isPartitive && !IsEvent(quantity) && sentence.Next(quantity) is { } next && sentence.Clauses.Between(quantity.End, next.Start) <= Reach;
    }

    // "Of the 5,000 evacuated, 1,200 are in schools": the whole is a movement of its own.
    private bool IsEvent(QuantityMention quantity) =>
        UnitReader.Read(sentence.Words, quantity.End, sentence.PeopleStarts.Contains) is { } noun && (noun.Noun.Event is not null || IsWithParticiple(noun.End)) || (quantity.End < sentence.Words.Count && TriggerLexicon.Book.Match(sentence.Words, quantity.End) is { Meaning.Event: not null });

    // "Из 14 тысяч узбекистанцев, застрявших на границе, 9 тысяч …"
    private bool IsWithParticiple(int end) =>
        end + 1 < sentence.Words.Count && sentence.Words[end].Is(",") && sentence.IsTrigger(end + 1) && sentence.Words[end + 1].Lower is [.., 'ш' or 'щ' or 'н', 'и' or 'ы', 'х'];

    /// <summary>"20 тысяч из 80 тысяч задержанных отправлены на фронт": what befell the whole is told within its noun, what befell the part behind it.</summary>
    public bool IsOfWhole(QuantityMention part, int nounEnd, PhraseMatch<Trigger> trigger) =>
        part.End < sentence.Words.Count && sentence.Words[part.End].Lower is "of" or "из"
        && sentence.Next(part) is { } whole && whole.Start - part.End <= Apart && trigger.Start >= whole.End && trigger.Start <= nounEnd;
}
