using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Attribution;

/// <param name="Start">Index of the first word of the name.</param>
/// <param name="End">Index after its last.</param>
internal readonly record struct FoundSource(int Start, int End, string Type);

/// <summary>Finds who speaks around words of speech: an office, a named body or person, or a capital for its government.</summary>
/// <param name="named">Organisations and persons of the sentence, in order.</param>
internal sealed class SourceFinder(IReadOnlyList<ScannedWord> words, IReadOnlyList<SpeakerMention> named)
{
    private const int Reach = 10;
    private const int OpeningReach = 6;
    private const int TitleReach = 7;
    private const int LongestName = 4;
    private const string Person = "person";
    private const string Organization = "organization";

    // "On Tuesday Latvia's authorities": what opens a sentence belongs to no name.
    private static readonly HashSet<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly HashSet<string> Openings = ["on", "in", "at", "by", "but", "and", "as", "according", "в", "во", "на", "по", "у", "с", "как", "однако", "при"];

    // "left after the president announced a call-up": when it was, not who counted them.
    private static readonly HashSet<string> Occasions = ["after", "since", "when", "before", "until", "once", "после", "когда"];

    /// <summary>A speaker right at the words of speech: "said the ministry", "Ashgabat said", "сообщили в Ташкенте".</summary>
    public FoundSource? Beside(PhraseMatch<SpeakerSide> speech)
    {
        var seats = speech.Meaning is not (SpeakerSide.Recorder or SpeakerSide.Office);
        var behind = speech.Meaning == SpeakerSide.After ? null : (seats ? SeatBefore(speech.Start) : null) ?? Adjacent(speech.Start);
        return behind ?? (seats && speech.Meaning != SpeakerSide.Before ? SeatAfter(speech.End) : null);
    }

    public FoundSource? Ahead(int from, bool isSubject)
    {
        for (var at = from; at < Math.Min(words.Count, from + Reach) && !IsEnd(words[at]) && !OpensClause(words[at], isSubject); at++)
        {
            if (At(at) is { } source && Phrase(at, from) is var start && !IsObject(start, from))
            {
                return source with { Start = start, End = WithCountry(source.End) };
            }
        }

        return null;
    }

    public FoundSource? Behind(int before)
    {
        for (var at = before - 1; at >= Math.Max(0, before - Reach) && !IsEnd(words[at]); at--)
        {
            if (At(at) is { } source && source.End <= before)
            {
                var whole = LongestBack(at);
                return IsOccasion(Phrase(whole, 0)) ? null : new FoundSource(Phrase(whole, 0), source.End, At(whole)?.Type ?? source.Type);
            }
        }

        return null;
    }

    /// <summary>"Lithuania's border guards, who have pushed back 23,700 people since 2021, reported": the subject opens the sentence.</summary>
    public FoundSource? Opening(int before)
    {
        if (before < 1 || words[before - 1].Lower is not ("," or "—" or "–"))
        {
            return null;
        }

        for (var at = 0; at < Math.Min(OpeningReach, before) && words[at].IsLetters; at++)
        {
            if (At(at) is { } source && source.End <= before)
            {
                return source with { Start = Phrase(at, 0), End = WithCountry(source.End) };
            }
        }

        return null;
    }

    private FoundSource? Adjacent(int before)
    {
        for (var at = Math.Max(0, before - LongestName); at < before; at++)
        {
            if (At(at) is { } source && source.End == before && !IsOccasion(Phrase(at, 0)))
            {
                return source with { Start = Phrase(at, 0) };
            }
        }

        return null;
    }

    // "Ashgabat said", "в Душанбе признают" opening a clause; but not "officials in Moscow said".
    private FoundSource? SeatBefore(int before)
    {
        var at = before - 1;
        if (SourceLexicon.SeatAt(words, at) is not { } seat || seat.End != before)
        {
            return null;
        }

        var lead = at - 1;
        var isFree = lead < 0 || words[lead].Kind == WordKind.Mark || Days.Contains(words[lead].Lower) || words[lead].Lower is "and" or "but" or "и" or "а" or "но" or "that" or "что" or "as" or "как" or "which"
            || (words[lead].Lower is "в" && (lead == 0 || words[lead - 1].Kind == WordKind.Mark || words[lead - 1].Lower is "как" or "а" or "и" or "же"));
        return isFree ? new FoundSource(at, before, seat.Meaning) : null;
    }

    private FoundSource? SeatAfter(int from)
    {
        var at = from < words.Count && words[from].Lower is "в" or "in" ? from + 1 : from;
        return SourceLexicon.SeatAt(words, at) is { } seat && !(seat.End < words.Count && (words[seat.End].Is("'s") || words[seat.End].Capital)) ? new FoundSource(at, seat.End, seat.Meaning) : null;
    }

    private FoundSource? At(int at)
    {
        var listed = SourceLexicon.SourceAt(words, at);
        if (Mention(at) is not { } mention)
        {
            return listed is { } match ? new FoundSource(at, match.End, match.Meaning) : null;
        }

        return new FoundSource(at, Math.Max(mention.End, listed?.End ?? 0), KindWithin(mention) ?? mention.Kind ?? SourceLexicon.TypeEnding(words, mention.Start) ?? TitleBehind(mention) ?? (mention.IsPerson ? Person : Organization));
    }

    private string? KindWithin(SpeakerMention mention)
    {
        for (var at = mention.Start; at < mention.End; at++)
        {
            if (SourceLexicon.SourceAt(words, at) is { } match)
            {
                return match.Meaning;
            }
        }

        return null;
    }

    // "Irina Volk, the Interior Ministry's spokeswoman"
    private string? TitleBehind(SpeakerMention mention)
    {
        if (!mention.IsPerson || mention.End >= words.Count || !words[mention.End].Is(","))
        {
            return null;
        }

        for (var at = mention.End + 1; at < Math.Min(words.Count, mention.End + TitleReach) && words[at].Kind != WordKind.Mark && !SourceLexicon.Speaks(words, at); at++)
        {
            if (SourceLexicon.SourceAt(words, at) is { } match)
            {
                return match.Meaning;
            }
        }

        return null;
    }

    private bool IsOccasion(int start)
    {
        var at = start > 0 && words[start - 1].Lower is ("the" or "a") ? start - 2 : start - 1;
        return at > 0 && Occasions.Contains(words[at].Lower);
    }

    // "Interior Ministry" is met at "Ministry" first when one looks back.
    private int LongestBack(int at)
    {
        for (var earlier = Math.Max(0, at - LongestName); earlier < at; earlier++)
        {
            if (At(earlier) is { } source && source.End > at)
            {
                return earlier;
            }
        }

        return at;
    }

    private SpeakerMention? Mention(int at)
    {
        var low = Search.FirstNotBelow(named.Count, i => named[i].Start, at);
        return low < named.Count && named[low].Start == at ? named[low] : null;
    }

    // "Kazakhstan's Interior Ministry", "the country's migration service": capitals and genitives in front belong to the name.
    private int Phrase(int at, int limit)
    {
        while (at > limit && (words[at - 1].Is("'s") || (words[at - 1].Capital && !SourceLexicon.Speaks(words, at - 1) && !Openings.Contains(words[at - 1].Lower) && !Days.Contains(words[at - 1].Lower))))
        {
            at--;
        }

        return at;
    }

    // "МВД Казахстана", "Interior Ministry of Kazakhstan"
    private int WithCountry(int end)
    {
        var next = end < words.Count && words[end].Is("of") ? end + 1 : end;
        return next < words.Count && words[next] is { IsLetters: true, Capital: true } ? next + 1 : end;
    }

    // "the Migration Agency said, while contracts with employers doubled"; who a that-clause is about didn't say it.
    private static bool OpensClause(ScannedWord word, bool isSubject) =>
        word.Lower is "while" or "whereas" or "but" or "although" or "тогда" or "однако" or "но" or "хотя" || (isSubject && word.Lower is "that" or "что" or "how" or "as" or "when" or "if");

    // "are said to have signed a contract with the Defence Ministry": whom something is done with doesn't tell of it.
    private bool IsObject(int start, int limit)
    {
        var at = start - 1;
        while (at > limit && words[at].Lower is "the" or "a" or "their" or "his" or "her" or "its")
        {
            at--;
        }

        return at >= limit && words[at].Lower is "with" or "against" or "с" or "со" or "против";
    }

    private static bool IsEnd(ScannedWord word) => word.Lower is "." or ";" or "!" or "?" || word.IsDigits;
}
