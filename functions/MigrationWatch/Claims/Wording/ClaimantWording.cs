using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Wording;

/// <summary>Who said it, by the name that the source printed.</summary>
internal static class ClaimantWording
{
    /// <summary>Bodies that English speaks of with an article: "the Labour Ministry", but "Forbes".</summary>
    private static readonly string[] _bodies =
    [
        "Ministry", "ministry", "Service", "service", "Office", "office", "Committee", "committee", "Agency", "agency", "Department", "department", "Police", "police",
        "Commission", "commission", "Court", "court", "Government", "government", "Embassy", "embassy", "Consulate", "consulate", "Institute", "institute", "Council", "council",
    ];

    public static string Of(Claimant? claimant, LineWords words) =>
        claimant is null ? words["unsaid"]
        : words.Filled("said", words.IsForeign(claimant.Name) ? words.Filled("words", claimant.Name) : words.IsRussian ? claimant.Name : WithArticle(claimant.Name));

    private static string WithArticle(string name)
    {
        var parts = name.Split(' ');
        var hasOwn = parts[0] is "the" or "The" or "a" or "an" or "its" or "their";

        // "Georgia's Interior Ministry" has an owner in place of the article, "the Investigative Committee's chairman" an owner with one.
        var owner = Array.FindIndex(parts, part => part.EndsWith("'s", StringComparison.Ordinal) || part.EndsWith("’s", StringComparison.Ordinal));
        var body = owner < 0 ? parts[^1] : parts[owner][..^2];
        return !hasOwn && _bodies.Contains(body) ? "the " + name : name;
    }
}
