namespace MigrationWatch.Queries.Language;

/// <summary>
/// <c>deported OR expelled</c>, <c>"entry ban" NOT (court OR суд)</c>, <c>мигрант* -Москва</c>. Words side by side must all occur;
/// AND binds closer than OR. Operators are in capitals: AND, OR, NOT, or И, ИЛИ, НЕ, or a leading minus.
/// </summary>
public sealed class TextQueryParser
{
    /// <summary>Deeper nesting than anybody types; recursion has to end somewhere.</summary>
    private const int DeepestNesting = 20;

    private readonly List<TextQueryToken> _tokens;
    private int _next;
    private int _depth;

    private TextQueryParser(List<TextQueryToken> tokens) => _tokens = tokens;

    /// <exception cref="FormatException">A quotation mark or bracket is not closed, an operator has nothing to act on, or no word is given.</exception>
    public static TextQuery Parse(string text)
    {
        var parser = new TextQueryParser(TextQueryToken.Read(text));
        var query = parser.Alternatives();
        return parser.Peek is null ? query : throw new FormatException("a closing bracket has no opening one");
    }

    private TextQueryToken? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    private TextQuery Alternatives()
    {
        var parts = new List<TextQuery> { Conjunction() };
        while (Peek?.Kind == TextQueryTokenKind.Or)
        {
            _next++;
            parts.Add(Conjunction());
        }

        return parts.Count == 1 ? parts[0] : new AnyOfQuery(parts);
    }

    private TextQuery Conjunction()
    {
        var parts = new List<TextQuery> { Operand() };
        while (Peek is { Kind: not (TextQueryTokenKind.Or or TextQueryTokenKind.Close) } token)
        {
            _next += token.Kind == TextQueryTokenKind.And ? 1 : 0;
            parts.Add(Operand());
        }

        return parts.Count == 1 ? parts[0] : new AllOfQuery(parts);
    }

    private TextQuery Operand()
    {
        var token = Peek ?? throw new FormatException("a word is missing at the end");
        _next++;
        return token.Kind switch
        {
            TextQueryTokenKind.Not => Nested(() => new NoneOfQuery(Operand())),
            TextQueryTokenKind.Open => Nested(Bracketed),
            TextQueryTokenKind.Words => token.ToQuery(),
            _ => throw new FormatException($"\"{token.Text}\" needs a word on both sides"),
        };
    }

    private TextQuery Bracketed()
    {
        var inner = Alternatives();
        if (Peek?.Kind != TextQueryTokenKind.Close)
        {
            throw new FormatException("an opening bracket is not closed");
        }

        _next++;
        return inner;
    }

    private TextQuery Nested(Func<TextQuery> read)
    {
        if (++_depth > DeepestNesting)
        {
            throw new FormatException($"is nested deeper than {DeepestNesting} levels");
        }

        var query = read();
        _depth--;
        return query;
    }
}
