using System.Text;

namespace MigrationWatch.Articles.Content.Html;

/// <summary>Tells the single-byte encodings of the region apart, when neither server nor page says which.</summary>
internal static class CyrillicSniffer
{
    private static readonly string[] s_candidates = ["windows-1251", "koi8-r", "ibm866"];

    /// <summary>Enough letters to tell; a longer page gives no better answer.</summary>
    private const int Sample = 64 * 1024;

    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var best = Encoding.GetEncoding("windows-1252");
        // A few accented letters of a western page must not outweigh it.
        var bestScore = sample.Length / 50;
        foreach (var name in s_candidates)
        {
            var encoding = Encoding.GetEncoding(name);
            var score = Score(encoding.GetString(sample));
            (best, bestScore) = score > bestScore ? (encoding, score) : (best, bestScore);
        }

        return best;
    }

    // Lower-case letters make up Russian text: a capital after a small letter, or a letter beside no other, is a wrong guess (KOI8-R read as 1251 swaps the cases).
    private static int Score(string text)
    {
        var score = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsLetter(text[i]))
            {
                score -= text[i] is > '\u007f' and not ('«' or '»' or '—' or '–' or '“' or '”' or '„' or '\u00a0' or '№' or '…') ? 2 : 0;
                continue;
            }

            var before = text[i - 1];
            score += char.IsLower(text[i]) ? (IsLetter(before) ? 1 : 0) : (IsLetter(before) && char.IsLower(before) ? -2 : 0);
        }

        return score;
    }

    private static bool IsLetter(char letter) => letter is (>= '\u0400' and <= '\u045f') or 'ґ' or 'Ґ';
}
