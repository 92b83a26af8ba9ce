using System.Text;

namespace MigrationWatch.Mail.Composition;

/// <summary>Text for a terminal or a screen reader: wrapped at 72 columns, links on lines of their own.</summary>
internal static class PlainText
{
    private const int Columns = 72;

    public static StringBuilder AppendWrapped(this StringBuilder output, string text, string first = "", string rest = "")
    {
        var line = first;
        var empty = true;
        foreach (var word in SubjectLine.Clean(text).Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > Columns)
            {
                output.Append(line).Append('\n');
                (line, empty) = (rest, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        return output.Append(line).Append('\n');
    }

    /// <summary>At a word's end, with an ellipsis.</summary>
    public static string Shorten(string text, int most)
    {
        var cut = text.Length <= most ? -1 : text.LastIndexOf(' ', most);
        return text.Length <= most ? text : text[..(cut > 0 ? cut : most)] + " …";
    }

    public static StringBuilder AppendHeading(this StringBuilder output, string text) =>
        output.Append(text).Append('\n').Append('-', Math.Min(text.Length, Columns)).Append("\n\n");
}
