using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Quantities;

/// <summary>Reads one number, in digits, words or both: "1.5 million", "nine hundred and twenty-one", "полтора миллиона", "tens of thousands".</summary>
internal static class AmountReader
{
    private const int SmallestBigScale = 1000;
    private const int Ten = 10;
    private const int Hundred = 100;

    public static Amount? Read(IReadOnlyList<ScannedWord> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        if (words[at].IsDigits)
        {
            return Digits(words, at);
        }

        return NumberWords.At(words, SkipArticle(words, at)) switch
        {
            null => null,
            { Kind: NumberWordKind.Half } half => Half(words, SkipArticle(words, at), half.Low),
            { Kind: NumberWordKind.Vague } vague => Vague(words, SkipArticle(words, at), vague),
            _ => Spelled(words, SkipArticle(words, at)),
        };
    }

    private static Amount? Digits(IReadOnlyList<ScannedWord> words, int at)
    {
        var scale = ScaleAt(words, at + 1);
        var printed = words[at].Lower;
        // "1.250 million" has decimals; "1.250" alone has thousands.
        var value = scale is > Hundred && printed.Count(mark => mark is '.' or ',') == 1 && double.TryParse(printed.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out var plain) ? plain : PrintedNumber.Value(printed);
        if (value is not { } number)
        {
            return null;
        }

        if (IsTornApart(words, at, number))
        {
            return new Amount(number * SmallestBigScale, number * SmallestBigScale, false, at + 3, 1);
        }

        if (words[at + 1 < words.Count ? at + 1 : at].Is("and") && HalfScale(words, at + 2) is { } halved)
        {
            return new Amount(number + 0.5, number + 0.5, false, halved - 1, 1).Times(ScaleAt(words, halved - 1) ?? 1, AfterScale(words, halved - 1));
        }

        var amount = new Amount(number, number, false, at + 1, 1);
        return scale is { } times ? Compounded(words, amount.Times(times, AfterScale(words, at + 1))) : amount;
    }

    // "122, 000 workers": nobody lists nothing at all behind a comma.
    private static bool IsTornApart(IReadOnlyList<ScannedWord> words, int at, double number) =>
        at + 2 < words.Count && words[at + 1] is { Lower: ",", Glued: true } && words[at + 2].Is("000") && number is >= 1 and < SmallestBigScale;

    // "3 млн 985 тыс.": each part has a smaller scale than the one before, so this ends after a few.
    private static Amount Compounded(IReadOnlyList<ScannedWord> words, Amount amount) =>
        amount.End < words.Count && words[amount.End].IsDigits && ScaleAt(words, amount.End + 1) is { } smaller && smaller > 1 && smaller < amount.Scale
        && Digits(words, amount.End) is { } rest && rest.Low < amount.Scale
            ? new Amount(amount.Low + rest.Low, amount.High + rest.High, false, rest.End, rest.Scale)
            : amount;

    private static Amount? Spelled(IReadOnlyList<ScannedWord> words, int at)
    {
        double total = 0, current = 0, biggest = 1;
        var start = at;
        while (NumberWords.At(words, at) is { } word)
        {
            if (word.Kind == NumberWordKind.Number && Fits(current, word.Low))
            {
                current += word.Low;
            }
            else if (word.Kind == NumberWordKind.Scale || (word.Kind == NumberWordKind.Vague && word.Low >= Hundred && at > start))
            {
                current = Math.Max(current, total > 0 && current == 0 ? 0 : 1) * word.Low;
                (total, current) = word.Low >= SmallestBigScale ? (total + current, 0) : (total, current);
                biggest = Math.Max(biggest, word.Low);
            }
            else
            {
                break;
            }

            at = AfterJoint(words, AfterScale(words, at), ref current);
        }

        return at == start ? null : new Amount(total + current, total + current, false, at, biggest);
    }

    // "twenty-three", "nine hundred and twenty-one", "one and a half million", "три с половиной миллиона".
    private static int AfterJoint(IReadOnlyList<ScannedWord> words, int at, ref double current)
    {
        if (at + 1 >= words.Count)
        {
            return at;
        }

        if (words[at].Is("and") && HalfScale(words, at + 1) is { } scale)
        {
            current += 0.5;
            return scale - 1;
        }

        if (words[at].Is("с") && words[at + 1].Is("половиной"))
        {
            current += 0.5;
            return at + 2;
        }

        var joins = words[at].Is("-") ? words[at].Glued && current % Hundred >= 20 : words[at].Is("and") && words[at - 1].Lower is "hundred" or "thousand";
        return joins && NumberWords.At(words, at + 1) is { Kind: NumberWordKind.Number, Low: < Hundred } ? at + 1 : at;
    }

    private static Amount? Half(IReadOnlyList<ScannedWord> words, int at, double part)
    {
        var next = at + 1;
        while (next < words.Count && words[next].Lower is "of" or "a")
        {
            next++;
        }

        return ScaleAt(words, next) is { } scale ? new Amount(part, part, false, next, 1).Times(scale, AfterScale(words, next)) : null;
    }

    private static Amount? Vague(IReadOnlyList<ScannedWord> words, int at, NumberWord word)
    {
        // "the couple settled", "the scores": a number only with "of" or another number behind.
        if (words[at].Lower is "couple" or "scores" && !(at + 1 < words.Count && words[at + 1].Is("of")))
        {
            return null;
        }

        var amount = new Amount(word.Low, word.High, true, at + 1, 1);
        var next = at + 1 < words.Count && words[at + 1].Is("of") ? at + 2 : at + 1;
        return NumberWords.At(words, next) switch
        {
            { Kind: NumberWordKind.Scale } scale => amount.Times(scale.Low, AfterScale(words, next)),
            { Kind: NumberWordKind.Vague, Low: Ten or >= Hundred } scale => amount.Times(scale.Low, next + 1),
            _ => amount,
        };
    }

    // A number word may only fill zeros: "twenty" takes "three", "five" takes nothing.
    private static bool Fits(double current, double value) =>
        current == 0 || current % (value < 10 ? 10 : Hundred) == 0;

    private static double? ScaleAt(IReadOnlyList<ScannedWord> words, int at) => at >= words.Count ? null : words[at] switch
    {
        { Lower: "k", Glued: true } => 1000,
        { Lower: "m" or "mn", Glued: true } => 1_000_000,
        _ => NumberWords.At(words, at) switch
        {
            { Kind: NumberWordKind.Scale } word => word.Low,
            { Kind: NumberWordKind.Vague, Low: >= Hundred } word => word.Low,
            _ => null,
        },
    };

    /// <returns>The scale's index after "a half" and the like, when there is one.</returns>
    private static int? HalfScale(IReadOnlyList<ScannedWord> words, int at) =>
        at + 2 < words.Count && words[at].Is("a") && words[at + 1].Is("half") && ScaleAt(words, at + 2) is not null ? at + 3 : null;

    private static int AfterScale(IReadOnlyList<ScannedWord> words, int at) =>
        words[at].Lower is "тыс" or "млн" or "млрд" or "mln" && at + 2 < words.Count && words[at + 1].Is(".") ? at + 2 : at + 1;

    // "a million", "a few thousand", "half a million"
    private static int SkipArticle(IReadOnlyList<ScannedWord> words, int at) =>
        words[at].Is("a") && at + 1 < words.Count && NumberWords.At(words, at + 1) is { Kind: not NumberWordKind.Number } ? at + 1 : at;
}
