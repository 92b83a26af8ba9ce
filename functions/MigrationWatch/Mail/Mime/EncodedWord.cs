using System.Globalization;
using System.Text;

namespace MigrationWatch.Mail.Mime;

/// <summary>RFC 2047: text of any script in a header, in words of at most 75 characters that never split a letter.</summary>
internal static class EncodedWord
{
    /// <summary>Makes a word of 60 characters, which fits into a line of 78 also after a header's name.</summary>
    private const int BytesPerWord = 36;

    /// <summary>Longer plain text would need folding; encoded, it folds by itself.</summary>
    private const int PlainLimit = 150;

    public static string Text(string text) => IsPlain(text) ? text : Encode(text);

    /// <summary>A display name: quoted when plain.</summary>
    public static string Phrase(string text) =>
        IsPlain(text) ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Encode(text);

    private static bool IsPlain(string text) =>
        text.Length <= PlainLimit && text.All(letter => letter is >= ' ' and < (char)127) && !text.Contains("=?", StringComparison.Ordinal);

    private static string Encode(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var bytes = 0;
        foreach (var letter in Letters(text))
        {
            var size = Encoding.UTF8.GetByteCount(letter);
            if (bytes + size > BytesPerWord && bytes > 0)
            {
                words.Add(Word(word.ToString()));
                word.Clear();
                bytes = 0;
            }

            word.Append(letter);
            bytes += size;
        }

        words.Add(Word(word.ToString()));
        return string.Join("\r\n ", words);
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            yield return letters.GetTextElement();
        }
    }

    private static string Word(string text) => $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
