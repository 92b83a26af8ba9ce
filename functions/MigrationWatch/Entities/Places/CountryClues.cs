using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.Places;

/// <summary>country-clues.tsv: what tells a text's country without naming it, as its disaster agency or its own word for a district does.</summary>
public sealed class CountryClues
{
    private readonly NameIndex<Clue> _clues = new();

    private CountryClues()
    {
        foreach (var row in CuratedTable.Load("country-clues.tsv").Rows)
        {
            var iso2 = row.Required("country");
            var country = Gazetteer.Default.Countries.GetValueOrDefault(iso2) ?? throw row.Mistake($"country \"{iso2}\" is not in countries.tsv");
            foreach (var surface in row.List("clues"))
            {
                _clues.Add(surface, new Clue(surface, country));
            }
        }
    }

    // Made when first asked for: it needs the gazetteer's countries.
    private static Lazy<CountryClues> Shared { get; } = new(() => new CountryClues());

    /// <summary>Every clue of the text in order, with the country that it tells.</summary>
    public static IReadOnlyList<CountryClue> Find(SplitText text) => text.Once(Shared, "", split => Shared.Value.Read(split.Text, split.Tokens));

    private List<CountryClue> Read(string text, IReadOnlyList<Token> tokens)
    {
        var numbers = _clues.Number(text, tokens);
        var (found, matches) = (new List<CountryClue>(), new List<NameMatch<Clue>>());
        for (var i = 0; i < tokens.Count; i++)
        {
            if (numbers[i] < 0)
            {
                continue;
            }

            _clues.At(numbers, i, matches);
            foreach (var match in matches)
            {
                var span = new TextSpan(tokens[i].Start, tokens[i + match.Count - 1].End - tokens[i].Start);
                found.AddRange(match.Entries.Where(clue => clue.IsWrittenAs(text.AsSpan(span.Start, span.Length))).Select(clue => new CountryClue(span, clue.Country)));
            }
        }

        return found;
    }

    private sealed record Clue(string Surface, ListedPlace Country)
    {
        private readonly bool _isAcronym = Surface.Skip(1).Any(char.IsUpper) && !Surface.Contains(' ');

        /// <summary>"PAGASA" is an agency, "pagasa" is hope; "Maranao" people have a capital.</summary>
        public bool IsWrittenAs(ReadOnlySpan<char> text) => _isAcronym ? text.SequenceEqual(Surface) : !char.IsUpper(Surface[0]) || char.IsUpper(text[0]);
    }
}

/// <param name="Country">A row of countries.tsv.</param>
public readonly record struct CountryClue(TextSpan Span, ListedPlace Country);
