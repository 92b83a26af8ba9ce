using System.Text;

namespace MigrationWatch.Feeds.Formats.Charsets;

/// <summary>Which legacy encoding bytes without a believable label are in.</summary>
internal static class CharsetSniffer
{
    // Enough to tell, and bounded: several decoders are tried on it.
    private const int Window = 64 * 1024;

    private static readonly string[] MultiByte = ["shift_jis", "euc-jp", "euc-kr", "big5", "gb18030"];

    private static readonly string[] Cyrillic = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5"];

    public static string Guess(ReadOnlySpan<byte> body)
    {
        body = body[..Math.Min(body.Length, Window)];
        var best = (Name: "windows-1252", Score: 0.5);
        foreach (var name in Cyrillic.Concat(MultiByte))
        {
            var score = Score(Charset.Find(name)!, body);
            best = score > best.Score ? (name, score) : best;
        }

        return best.Name;
    }

    /// <summary>False when the bytes can't be in this encoding; always true where every byte means something.</summary>
    public static bool IsPossible(string name, ReadOnlySpan<byte> body)
    {
        var encoding = Charset.Find(name)!;
        if (encoding.IsSingleByte)
        {
            return true;
        }

        // A truncated or edited document has a wrong byte or two; another encoding has them everywhere.
        var text = encoding.GetString(body[..Math.Min(body.Length, Window)]);
        return text.Count(c => c == '\ufffd') * 50 <= text.Count(c => c > 127);
    }

    /// <summary>0 to 1: how much of what is not ASCII reads like ordinary letters of the scripts that the encoding is for.</summary>
    private static double Score(Encoding encoding, ReadOnlySpan<byte> body)
    {
        var text = encoding.GetString(body);
        var (all, likely, previous) = (0, 0.0, ' ');
        foreach (var c in text)
        {
            all += c > 127 ? 1 : 0;
            likely += c > 127 ? Likelihood(c, previous) : 0;
            previous = c;
        }

        return all == 0 ? 0 : likely / all;
    }

    private static double Likelihood(char c, char previous) => c switch
    {
        '\ufffd' or (>= '\u0080' and < '\u00a0') or (>= '\ue000' and <= '\uf8ff') => -2,

        // "café" in windows-1252 has one Cyrillic letter after Latin ones when read in windows-1251.
        >= '\u0400' and <= '\u04ff' when char.IsAsciiLetter(previous) => -1,

        // Read in the wrong Cyrillic encoding, small letters become capital ones in the middle of words.
        (>= 'а' and <= 'я') or 'ё' => 1,
        >= 'А' and <= 'Я' => char.IsLower(previous) ? -1 : 0.8,
        >= '\u0400' and <= '\u04ff' => 0.5,

        // Kana beside kanji, Hangul apart from them, common Chinese: a wrong decoder mixes them and brings half-width kana.
        >= '\u3040' and <= '\u30ff' => 1.3,
        >= '\uac00' and <= '\ud7a3' => IsHan(previous) ? -1 : 1.1,
        (>= '\u3000' and <= '\u303f') or (>= '\uff01' and <= '\uff5e') => 1,
        >= '\u4e00' and <= '\u9fff' => previous is >= '\uac00' and <= '\ud7a3' ? -1 : 0.9,
        >= '\uff61' and <= '\uff9f' => -1,
        '«' or '»' or '—' or '–' or '“' or '”' or '„' or '…' or '№' or '’' => 0.5,
        _ => 0,
    };

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
