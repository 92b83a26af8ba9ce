using MigrationWatch.Contracts;
using MigrationWatch.Entities.Listed;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Places;
using MigrationWatch.Entities.Recognition.Found;
using MigrationWatch.Entities.Words;

namespace MigrationWatch.Entities.Recognition;

/// <summary>Names of the curated tables, the longest where several start alike.</summary>
internal static class ListedFinder
{
    public static List<FoundName> Find(Reading reading)
    {
        var found = Places(reading).Concat(Bodies(reading)).OrderBy(name => name.First).ThenByDescending(name => name.Count).ToList();
        var kept = new List<FoundName>(found.Count);
        foreach (var name in found)
        {
            if (kept.Count == 0 || name.First >= kept[^1].End)
            {
                kept.Add(name);
            }
            else if (name.Count > kept[^1].Count)
            {
                kept[^1] = name;
            }
        }

        return kept;
    }

    private static IEnumerable<FoundName> Places(Reading reading) =>
        from mention in Gazetteer.Default.Find(reading.Split, reading.Language)
        where !mention.Unproven && (!mention.Ambiguous || IsShownAsPlace(reading, mention)) && !IsCurrency(reading, mention)
        select new FoundName(mention.FirstToken, mention.TokenCount, mention.Form == PlaceForm.Name ? mention.Type : EntityType.Group, mention.OfWorldList ? NameEvidence.Context : NameEvidence.Listed) { Place = mention };

    // "долларов США", "US dollars", "Australian dollars"
    private static bool IsCurrency(Reading reading, PlaceMention mention)
    {
        var (before, after) = (mention.FirstToken - 1, mention.FirstToken + mention.TokenCount);
        return (before >= 0 && reading.Of(before).StartsWith("долл", StringComparison.OrdinalIgnoreCase)) || reading.Is(after, "dollar") || reading.Is(after, "dollars") || reading.Is(after, "rubles") || reading.Is(after, "roubles");
    }

    private static bool IsShownAsPlace(Reading reading, PlaceMention mention) =>
        reading.Is(mention.FirstToken - 1, WordClass.PlaceBefore) && !reading.IsCapital(mention.FirstToken + mention.TokenCount);

    private static List<FoundName> Bodies(Reading reading)
    {
        var (index, found, matches) = (ListedNames.Index, new List<FoundName>(), new List<NameMatch<ListedForm>>());
        var numbers = index.Number(reading.Text, reading.Tokens, NameEndings.Of(reading.Language));
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
            {
                index.At(numbers, i, matches);
                if (Longest(reading, matches) is { } name && !IsMedium(reading, name))
                {
                    found.Add(name);
                    i = name.End - 1;
                }
            }
        }

        return found;
    }

    // "a Twitter account", "Facebook posts": where something was written, not who acts.
    private static bool IsMedium(Reading reading, FoundName name) =>
        name.Listed is { Kind: "company" } && reading.IsSmall(name.End) && reading.Of(name.End) is "account" or "accounts" or "post" or "posts" or "feed" or "page" or "pages" or "profile" or "user" or "users" or "video" or "videos"
        && reading.Of(name.First) is "Twitter" or "Facebook" or "Instagram" or "YouTube" or "Telegram" or "TikTok" or "LinkedIn" or "Snapchat" or "Reddit" or "WhatsApp";

    private static FoundName? Longest(Reading reading, List<NameMatch<ListedForm>> matches)
    {
        for (var m = matches.Count - 1; m >= 0; m--)
        {
            var (first, count, forms) = matches[m];
            var span = reading.Span(first, count);
            foreach (var form in forms)
            {
                if ((form.Language is null || form.Language == reading.Language) && form.IsWrittenAs(reading.Text.AsSpan(span.Start, span.Length)) && IsNoOrdinaryWord(reading, first, count, form))
                {
                    return new(first, count, form.Entry.Type, NameEvidence.Listed) { Listed = form.Entry };
                }
            }
        }

        return null;
    }

    // "Target", "Apple" and "Orange" open sentences, too, and "Congress" may be a word of a longer name.
    private static bool IsNoOrdinaryWord(Reading reading, int first, int count, ListedForm form) =>
        count > 1 || form.IsAcronym || !reading.IsOpening(first) || !reading.Is(first, WordClass.Ordinary);
}
