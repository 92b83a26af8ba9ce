using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Clauses;

/// <summary>
/// How far apart two places of a sentence are in meaning: words count little, commas and conjunctions more, another
/// figure or a new clause most. Sums kept from the start make each question one subtraction.
/// </summary>
public sealed class ClauseMap
{
    private const int Comma = 3;
    private const int Dash = 2;
    private const int FirstCount = 10;
    private const int SecondCount = 3;
    private const int PartOfCount = 20;
    private const int NewClause = 16;
    private const int NewSentence = 24;
    private const int LongestBracket = 24;
    private const int LongestAside = 14;

    private static readonly HashSet<string> Breaks = ["while", "whereas", "but", "although", "though", "compared", "тогда", "однако", "но", "а", "хотя"];

    // "2,400 families, or 12,000 people": the second figure tells the first again.
    private static readonly HashSet<string> Retellings = ["or", "(", "including", "или", "включая"];

    // "трудится, по прикидкам диаспоры, около 70 тысяч", "nationals who, by the ministry's own count, were living": who says so parts nothing.
    private static readonly HashSet<string> Openers =
    [
        "по", "как", "согласно", "сообщил", "сообщила", "сообщили", "сообщает", "сообщают", "передает", "утверждает", "утверждают", "уверяет", "уверяют", "говорит", "говорят", "пишет", "пишут",
        "подсчитал", "подсчитали", "отчитался", "отчитались", "признал", "признали", "признает", "полагают", "считают", "следует", "уточнил", "уточнили", "добавил", "добавили", "заявил", "заявили", "рассказал", "рассказали",
        "according", "as", "by", "hidden", "mostly", "mainly", "chiefly", "largely", "despite", "like", "known",
    ];

    // A relative pronoun before a comma waits for its verb behind the next one.
    private static readonly HashSet<string> Suspended = ["who", "which", "that"];

    private readonly int[] _sums;

    public ClauseMap(IReadOnlyList<ScannedWord> words, IReadOnlyList<QuantityMention> quantities)
    {
        _sums = new int[words.Count + 1];
        var weights = words.Select(Weight).ToArray();
        foreach (var quantity in quantities.Where(quantity => quantity.Kind != QuantityKind.Other))
        {
            weights.AsSpan(quantity.Start, quantity.End - quantity.Start).Clear();
            // "90,000 to Georgia and 55,000 to Armenia": the next part of a list begins at its "and".
            weights[Math.Max(0, quantity.Start - 1)] += quantity.Start > 0 && words[quantity.Start - 1].Lower is "and" or "и" ? Comma : 0;
            weights[quantity.Start] = IsPart(words, quantity) ? PartOfCount : quantity.Start > 0 && Retellings.Contains(words[quantity.Start - 1].Lower) ? SecondCount : FirstCount;
        }

        Lighten(words, weights);
        LightenAsides(words, weights);
        for (var i = 0; i < words.Count; i++)
        {
            _sums[i + 1] = _sums[i] + weights[i];
        }
    }

    /// <summary>The weight of the words from <paramref name="end"/> up to <paramref name="start"/>; 0 when they overlap.</summary>
    public int Between(int end, int start) => start <= end ? 0 : _sums[start] - _sums[end];

    /// <summary>The weight between two spans, whichever comes first.</summary>
    public int Apart(int start, int end, int otherStart, int otherEnd) => otherStart >= end ? Between(end, otherStart) : Between(otherEnd, start);

    // "12 тысяч вернулись, из них 7 тысяч — из Узбекистана": what is said behind a part is said of the part alone.
    private static bool IsPart(IReadOnlyList<ScannedWord> words, QuantityMention quantity) =>
        quantity.Start >= 2 && words[quantity.Start - 2].Lower is "of" or "из" && words[quantity.Start - 1].Lower is "them" or "whom" or "них" or "которых";

    // "300 people (including 44 older people and 139 children) were evacuated": what brackets hold parts nothing.
    private static void Lighten(IReadOnlyList<ScannedWord> words, int[] weights)
    {
        var open = -1;
        for (var i = 0; i < words.Count; i++)
        {
            open = words[i].Is("(") ? i : open;
            if (words[i].Is(")") && open >= 0 && i - open <= LongestBracket)
            {
                weights.AsSpan(open, i - open).Clear();
                open = -1;
            }
        }
    }

    private static void LightenAsides(IReadOnlyList<ScannedWord> words, int[] weights)
    {
        var open = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].Is(","))
            {
                // What holds a figure of its own is a clause, not an aside.
                open = weights[i] >= FirstCount ? -1 : open;
                continue;
            }

            if (open >= 0 && i - open <= LongestAside)
            {
                weights.AsSpan(open, i - open + 1).Clear();
            }

            open = i + 1 < words.Count && (Openers.Contains(words[i + 1].Lower) || (i > 0 && Suspended.Contains(words[i - 1].Lower))) ? i : -1;
        }
    }

    private static int Weight(ScannedWord word) => word.Lower switch
    {
        "," => Comma,
        ";" => NewClause,
        "." or "!" or "?" => NewSentence,
        "—" or "–" => Dash,
        _ => Breaks.Contains(word.Lower) ? NewClause : 1,
    };
}
