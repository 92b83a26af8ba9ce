using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Claims.Attribution;

/// <summary>A named organisation or person in a sentence.</summary>
/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index after the last.</param>
public readonly record struct SpeakerMention(int Start, int End, EntityType Type);

/// <summary>Who said it: a body or office beside words of speech ("according to …", "… сообщили в МВД").</summary>
public static class ClaimantReader
{
    private const int Reach = 10;
    private const string Person = "person";
    private const string Organization = "organization";

    private static readonly PhraseBook<bool?> Speech = LoadSpeech();
    private static readonly PhraseBook<string> Sources = LoadSources();

    public static bool IsSource(IReadOnlyList<ScannedWord> words, int at) => at < words.Count && Sources.Match(words, at) is not null;

    /// <summary>A word for a state's body or officer starts at a word.</summary>
    public static bool IsOffice(IReadOnlyList<ScannedWord> words, int at) => at < words.Count && Sources.Match(words, at) is { Meaning: var type } && IsOffice(type);

    /// <summary>Words of speech start at a word: "said", "according to", "сообщили".</summary>
    public static bool Speaks(IReadOnlyList<ScannedWord> words, int at) => Speech.Match(words, at) is not null;

    /// <summary>A word for a source ends right before a word.</summary>
    public static bool EndsSource(IReadOnlyList<ScannedWord> words, int end) => TypeEnding(words, end) is not null;

    /// <summary>A word for a state's body or officer ends right before a word: "police", "МВД".</summary>
    public static bool EndsOffice(IReadOnlyList<ScannedWord> words, int end) => IsOffice(TypeEnding(words, end));

    private static bool IsOffice(string? type) => type is "government" or "official" or "court";

    private static string? TypeEnding(IReadOnlyList<ScannedWord> words, int end)
    {
        for (var at = Math.Max(0, end - 4); at < end; at++)
        {
            if (Sources.Match(words, at) is { } match && match.End == end)
            {
                return match.Meaning;
            }
        }

        return null;
    }

    /// <param name="named">Organisations and persons of the sentence, in order.</param>
    public static Claimant? Read(string text, IReadOnlyList<ScannedWord> words, IReadOnlyList<SpeakerMention> named)
    {
        foreach (var speech in Speech.Scan(words))
        {
            var found = (speech.Meaning is not false ? Ahead(words, speech.End, named) : null) ?? (speech.Meaning is not true ? Behind(words, speech.Start, named) : null);
            if (found is { } source)
            {
                return new Claimant(Printed(text, words, source.Start, source.End), source.Type);
            }
        }

        return null;
    }

    private static (int Start, int End, string Type)? Ahead(IReadOnlyList<ScannedWord> words, int from, IReadOnlyList<SpeakerMention> named)
    {
        for (var at = from; at < Math.Min(words.Count, from + Reach) && !IsEnd(words[at]) && !OpensClause(words[at]); at++)
        {
            if (SourceAt(words, at, named) is { } source && Phrase(words, at, from) is var start && !IsObject(words, start, from))
            {
                return (start, WithCountry(words, source.End), source.Type);
            }
        }

        return null;
    }

    private static (int Start, int End, string Type)? Behind(IReadOnlyList<ScannedWord> words, int before, IReadOnlyList<SpeakerMention> named)
    {
        for (var at = before - 1; at >= Math.Max(0, before - Reach) && !IsEnd(words[at]); at--)
        {
            if (SourceAt(words, at, named) is { } source && source.End <= before)
            {
                return (Phrase(words, LongestBack(words, at, named), 0), source.End, LongestType(words, at, named) ?? source.Type);
            }
        }

        return null;
    }

    // "Interior Ministry" is met at "Ministry" first when one looks back.
    private static int LongestBack(IReadOnlyList<ScannedWord> words, int at, IReadOnlyList<SpeakerMention> named)
    {
        for (var earlier = Math.Max(0, at - 4); earlier < at; earlier++)
        {
            if (SourceAt(words, earlier, named) is { } source && source.End > at)
            {
                return earlier;
            }
        }

        return at;
    }

    private static string? LongestType(IReadOnlyList<ScannedWord> words, int at, IReadOnlyList<SpeakerMention> named) =>
        SourceAt(words, LongestBack(words, at, named), named)?.Type;

    private static (int End, string Type)? SourceAt(IReadOnlyList<ScannedWord> words, int at, IReadOnlyList<SpeakerMention> named)
    {
        var listed = Sources.Match(words, at);
        var entity = At(named, at);
        if (entity is not { } mention)
        {
            return listed is { } match ? (match.End, match.Meaning) : null;
        }

        var type = KindWithin(words, mention) ?? (mention.Type == EntityType.Person ? Person : Organization);
        return (Math.Max(mention.End, listed?.End ?? 0), type);
    }

    private static string? KindWithin(IReadOnlyList<ScannedWord> words, SpeakerMention mention)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (Sources.Match(words, at) is { } match)
            {
                return match.Meaning;
            }
        }

        return null;
    }

    private static SpeakerMention? At(IReadOnlyList<SpeakerMention> named, int at)
    {
        var low = Search.FirstNotBelow(named.Count, i => named[i].Start, at);
        return low < named.Count && named[low].Start == at ? named[low] : null;
    }

    // "Kazakhstan's Interior Ministry", "the country's migration service": capitals and genitives in front belong to the name.
    private static int Phrase(IReadOnlyList<ScannedWord> words, int at, int limit)
    {
        while (at > limit && (words[at - 1].Is("'s") || words[at - 1].Capital))
        {
            at--;
        }

        return at;
    }

    // "МВД Казахстана", "Interior Ministry of Kazakhstan"
    private static int WithCountry(IReadOnlyList<ScannedWord> words, int end)
    {
        var next = end < words.Count && words[end].Is("of") ? end + 1 : end;
        return next < words.Count && words[next] is { IsLetters: true, Capital: true } ? next + 1 : end;
    }

    // "the Migration Agency said, while contracts with employers doubled"
    private static bool OpensClause(ScannedWord word) => word.Lower is "while" or "whereas" or "but" or "although" or "тогда" or "однако" or "но" or "хотя";

    // "are said to have signed a contract with the Defence Ministry": whom something is done with doesn't tell of it.
    private static bool IsObject(IReadOnlyList<ScannedWord> words, int start, int limit)
    {
        var at = start - 1;
        while (at > limit && words[at].Lower is "the" or "a" or "their" or "his" or "her" or "its")
        {
            at--;
        }

        return at >= limit && words[at].Lower is "with" or "against" or "с" or "со" or "против";
    }

    private static bool IsEnd(ScannedWord word) => word.Lower is "." or ";" or "!" or "?" || word.IsDigits;

    private static string Printed(string text, IReadOnlyList<ScannedWord> words, int start, int end)
    {
        var printed = text[words[start].Start..words[end - 1].End];
        return printed.StartsWith("The ", StringComparison.Ordinal) ? printed[4..] : printed;
    }

    private static PhraseBook<bool?> LoadSpeech()
    {
        var book = new PhraseBook<bool?>();
        foreach (var row in CuratedTable.Load("speech.tsv").Rows)
        {
            book.Add(row.Required("phrase"), row["side"] switch { "after" => true, "before" => false, "both" => null, var side => throw row.Mistake($"side \"{side}\"") });
        }

        return book;
    }

    private static PhraseBook<string> LoadSources()
    {
        var book = new PhraseBook<string>();
        foreach (var row in CuratedTable.Load("claimants.tsv").Rows)
        {
            book.Add(row.Required("phrase"), row.Required("type"));
        }

        return book;
    }
}
