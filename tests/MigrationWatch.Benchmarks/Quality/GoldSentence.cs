using System.Text;
using MigrationWatch.Contracts;

namespace MigrationWatch.Benchmarks.Quality;

/// <param name="Public">Null when the type is not a person.</param>
internal sealed record GoldName(TextSpan Span, EntityType Type, bool? Public);

/// <summary>One annotated line: "[per+ Marat Akhmetov] left [cit Osh]".</summary>
internal sealed record GoldSentence(string Text, IReadOnlyList<GoldName> Names, string Source)
{
    private static readonly Dictionary<string, EntityType> Types = new()
    {
        ["per"] = EntityType.Person,
        ["per+"] = EntityType.Person,
        ["org"] = EntityType.Organization,
        ["cou"] = EntityType.Country,
        ["reg"] = EntityType.Region,
        ["cit"] = EntityType.City,
        ["grp"] = EntityType.Group,
        ["law"] = EntityType.Law,
    };

    /// <exception cref="FormatException">A line is malformed; the message names file and line.</exception>
    public static IReadOnlyList<GoldSentence> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        return [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && lines[i][0] != '#').Select(i => Parse(lines[i], $"{Path.GetFileName(file)}:{i + 1}"))];
    }

    public static GoldSentence Parse(string line, string source)
    {
        var (text, names) = (new StringBuilder(), new List<GoldName>());
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '[')
            {
                text.Append(line[i]);
                continue;
            }

            var (space, end) = (line.IndexOf(' ', i), line.IndexOf(']', i));
            if (space < 0 || end < space || !Types.TryGetValue(line[(i + 1)..space], out var type))
            {
                throw new FormatException($"{source}: no annotation at column {i + 1}");
            }

            names.Add(new(new(text.Length, end - space - 1), type, type == EntityType.Person ? line[space - 1] == '+' : null));
            text.Append(line, space + 1, end - space - 1);
            i = end;
        }

        return new(text.ToString(), names, source);
    }
}
