using MigrationWatch.Claims.Figures;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims;

/// <summary>Tells a figure that is a part of the one beside it, or an earlier one that it is compared with: neither is a rival.</summary>
internal static class PartsOfWholes
{
    private const int Reach = 3;
    private const int Apart = 4;

    private static readonly HashSet<string> Leads = ["including", "them", "whom", "among", "которых", "них", "числе", "включая"];

    public static Claim Marked(SentenceReading sentence, Figure figure, Claim claim, IReadOnlyList<Claim> before)
    {
        var isPart = before.Count > 0 && before[^1] is var whole && whole.Evidence.Start == claim.Evidence.Start && whole.Event == claim.Event && whole.Unit == claim.Unit
            && Least(claim.Quantity) < Least(whole.Quantity) && IsLed(sentence, figure);
        var marked = isPart ? claim with { PartOf = before[^1].PartOf ?? before[^1].Id } : claim;
        return figure.Quantity.IsEarlier && before.Count > 0 ? marked with { ComparedWith = before[^1].Id } : marked;
    }

    /// <summary>"20,000 of the 80,000 detained": the part stands before its whole.</summary>
    public static bool IsPartBefore(SentenceReading sentence, Figure part, Figure whole)
    {
        var (end, next) = (part.Quantity.End, whole.Quantity.Start);
        return end < next && next - end <= Apart && sentence.Words[end].Lower is "of" or "из" && Least(part.Quantity.Quantity) < Least(whole.Quantity.Quantity);
    }

    // "including 4,500", "из них 174 тысячи", "4,500 of them"
    private static bool IsLed(SentenceReading sentence, Figure figure)
    {
        var (words, quantity) = (sentence.Words, figure.Quantity);
        for (var at = Math.Max(0, quantity.Start - Reach); at < quantity.Start; at++)
        {
            if (Leads.Contains(words[at].Lower))
            {
                return true;
            }
        }

        return quantity.End + 1 < words.Count && words[quantity.End].Lower is "of" or "из" && Leads.Contains(words[quantity.End + 1].Lower);
    }

    private static double Least(Quantity quantity) => quantity.Value ?? quantity.Min ?? 0;
}
