namespace MigrationWatch.Tones.Lexicons;

/// <summary>Everything the lexicon knows about one stem.</summary>
internal sealed class LexiconWord(int id)
{
    public int Id { get; } = id;

    public ToneEntry? Tone { get; set; }

    public Modifier Modifier { get; set; }

    /// <summary>Phrases that start with this word, the longest first.</summary>
    public List<LexiconPhrase> Phrases { get; } = [];
}

/// <param name="Rest">Ids of the words after the first.</param>
internal sealed record LexiconPhrase(int[] Rest, ToneEntry? Tone, Modifier Modifier);
