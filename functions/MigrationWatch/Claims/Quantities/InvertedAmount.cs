using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Quantities;

/// <summary>"тысяч тридцать": in Russian a number behind its scale is a guess at thirty thousand.</summary>
internal static class InvertedAmount
{
    private const int LargestPart = 1000;

    public static Amount? Read(IReadOnlyList<ScannedWord> words, int at) =>
        words[at].Lower is "тысяч" or "миллионов" or "миллиона" && NumberWords.At(words, at) is { } scale
        && !(at > 0 && (words[at - 1].IsDigits || NumberWords.At(words, at - 1) is not null))
        && AmountReader.Read(words, at + 1) is { IsVague: false, Scale: 1, Low: > 1 and < LargestPart } part
            ? part.Times(scale.Low, part.End)
            : null;
}
