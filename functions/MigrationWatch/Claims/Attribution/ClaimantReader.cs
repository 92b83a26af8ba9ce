using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Attribution;

/// <summary>Who said it: a body or office beside words of speech ("according to …", "… сообщили в МВД").</summary>
/// <param name="named">Organisations and persons of the sentence, in order.</param>
public sealed class ClaimantReader(string text, IReadOnlyList<ScannedWord> words, IReadOnlyList<SpeakerMention> named, ClauseMap clauses)
{
    // Sentences as people write them have a few speakers; a wall of them is looked at in part.
    private const int MostSpeakers = 8;

    // "The ministry believes that 120,000 have returned, activists speak of twice as many": what follows a speaker is his.
    private const int Behind = 8;

    private readonly SourceFinder _sources = new(words, named);

    private IReadOnlyList<(int Start, int End, Claimant Claimant)> Told => field ??= [.. Find()];

    /// <summary>The speaker nearest to a figure; a sentence with one speaker is all his.</summary>
    /// <param name="start">Index of the first word of figure, noun and verb.</param>
    /// <param name="end">Index after their last word.</param>
    public Claimant? Of(int start, int end) => Told.Count switch
    {
        0 => null,
        1 => Told[0].Claimant,
        _ => Told.MinBy(told => clauses.Apart(start, end, told.Start, told.End) + (told.Start >= end ? Behind : 0)).Claimant,
    };

    private IEnumerable<(int Start, int End, Claimant Claimant)> Find() => SourceLexicon.SpeechIn(words)
        .Select(speech => (Speech: speech, Source: Of(speech)))
        .Where(found => found.Source is not null)
        .Take(MostSpeakers)
        .Select(found => (Math.Min(found.Speech.Start, found.Source!.Value.Start), Math.Max(found.Speech.End, found.Source.Value.End), new Claimant(Printed(found.Source.Value), found.Source.Value.Type)));

    private FoundSource? Of(PhraseMatch<SpeakerSide> speech) => _sources.Beside(speech)
        ?? (speech.Meaning is SpeakerSide.Before or SpeakerSide.Recorder ? null : _sources.Ahead(speech.End, isSubject: speech.Meaning is SpeakerSide.Both or SpeakerSide.Office))
        ?? (speech.Meaning == SpeakerSide.After ? null : _sources.Behind(speech.Start) ?? _sources.Opening(speech.Start));

    private string Printed(FoundSource source)
    {
        var printed = text[words[source.Start].Start..words[source.End - 1].End];
        return printed.StartsWith("The ", StringComparison.Ordinal) ? printed[4..] : printed;
    }
}
