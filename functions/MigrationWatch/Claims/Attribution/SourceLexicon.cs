using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Attribution;

/// <summary>Words that name a speaker (claimants.tsv, seats.tsv) and words that tie a figure to one (speech.tsv).</summary>
public static class SourceLexicon
{
    private const int LongestName = 4;

    private static readonly PhraseBook<SpeakerSide> Speech = LoadSpeech();
    private static readonly PhraseBook<string> Sources = Load("claimants.tsv", "type");

    // A capital speaks for its government: "Ashgabat said", "признают в Душанбе".
    private static readonly PhraseBook<string> Seats = Load("seats.tsv", "type");

    internal static IEnumerable<PhraseMatch<SpeakerSide>> SpeechIn(IReadOnlyList<ScannedWord> words) => Speech.Scan(words);

    internal static PhraseMatch<string>? SourceAt(IReadOnlyList<ScannedWord> words, int at) => at < words.Count ? Sources.Match(words, at) : null;

    internal static PhraseMatch<string>? SeatAt(IReadOnlyList<ScannedWord> words, int at) => at >= 0 && at < words.Count && words[at].Capital ? Seats.Match(words, at) : null;

    public static bool IsSource(IReadOnlyList<ScannedWord> words, int at) => SourceAt(words, at) is not null;

    /// <summary>Words of speech start at a word: "said", "according to", "сообщили".</summary>
    public static bool Speaks(IReadOnlyList<ScannedWord> words, int at) => SpeechAt(words, at) is not null;

    internal static PhraseMatch<SpeakerSide>? SpeechAt(IReadOnlyList<ScannedWord> words, int at) => Speech.Match(words, at);

    /// <summary>A word for a source ends right before a word.</summary>
    public static bool EndsSource(IReadOnlyList<ScannedWord> words, int end) => TypeEnding(words, end) is not null;

    /// <summary>A word for a state's body or officer ends right before a word: "police", "МВД".</summary>
    public static bool EndsOffice(IReadOnlyList<ScannedWord> words, int end) => IsOffice(TypeEnding(words, end));

    /// <summary>A word for a state's body or officer starts at a word.</summary>
    public static bool IsOffice(IReadOnlyList<ScannedWord> words, int at) => IsOffice(SourceAt(words, at)?.Meaning);

    /// <summary>The kind of source that a word ending right before another names.</summary>
    internal static string? TypeEnding(IReadOnlyList<ScannedWord> words, int end)
    {
        for (var at = Math.Max(0, end - LongestName); at < end; at++)
        {
            if (Sources.Match(words, at) is { } match && match.End == end)
            {
                return match.Meaning;
            }
        }

        return null;
    }

    private static bool IsOffice(string? type) => type is "government" or "court";

    private static PhraseBook<SpeakerSide> LoadSpeech() =>
        PhraseTable.Load("speech.tsv", row => TermName.Find<SpeakerSide>(row["side"]) ?? throw row.Mistake($"side \"{row["side"]}\""));

    private static PhraseBook<string> Load(string file, string column) =>
        PhraseTable.Load(file, row => row.Required(column));
}

/// <summary>Where a speaker stands beside words of speech.</summary>
internal enum SpeakerSide
{
    Both,
    Before,
    After,

    /// <summary>Before, and only who keeps records: a country that registered people tells nothing.</summary>
    Recorder,

    /// <summary>Both, but no country: "Moldova expects 12,000" is not told by Moldova.</summary>
    Office,
}
