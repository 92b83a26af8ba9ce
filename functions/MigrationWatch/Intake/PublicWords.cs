using System.Text;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Intake;

/// <summary>
/// What of an article's words goes into its record: nothing that names a private person in any form that the text has.
/// The record's own list of persons is left to <see cref="PublicView"/>, which every reader of records goes through.
/// </summary>
internal sealed class PublicWords(string text, IReadOnlyList<Entity> entities)
{
    private const int MaximumLead = 400;

    private readonly List<TextSpan> _mentions = [.. entities.Where(entity => !entity.Public).SelectMany(entity => entity.Mentions)];

    private readonly WithheldNames _names = new(text, entities);

    /// <summary>The first sentences up to 400 characters that name no private person; null when there are none.</summary>
    public string? Lead()
    {
        var lead = new StringBuilder();
        foreach (var sentence in SentenceSplitter.Split(text).Take(12))
        {
            if (lead.Length + sentence.Length + 1 > MaximumLead)
            {
                break;
            }

            if (!IsNaming(sentence))
            {
                lead.Append(lead.Length == 0 ? "" : " ").Append(text.AsSpan(sentence.Start, sentence.Length).Trim());
            }
        }

        return lead.Length == 0 ? null : lead.ToString();
    }

    /// <summary>Whether a sentence of the text names no private person, by what was recognised there and by the names known from elsewhere in the text.</summary>
    public bool IsPublic(TextSpan sentence) => !IsNaming(sentence) && sentence.Of(text) is var words && Of(words) == words;

    /// <summary>The words with private names withheld.</summary>
    public string Of(string words) => _names.Withhold(words);

    public Quote Quote(Quote quote) => quote.Speaker is { } speaker && Of(speaker) != speaker ? quote with { Speaker = null } : quote;

    public Claim Claim(Claim claim) => claim with
    {
        Evidence = claim.Evidence with { Text = Of(claim.Evidence.Text) },
        Claimant = claim.Claimant is { } claimant ? claimant with { Name = Of(claimant.Name) } : null,
        Group = claim.Group is { } group ? Of(group) : null,
    };

    private bool IsNaming(TextSpan sentence) => _mentions.Exists(mention => mention.Start < sentence.End && mention.End > sentence.Start);
}
