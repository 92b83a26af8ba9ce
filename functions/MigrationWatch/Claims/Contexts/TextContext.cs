using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Contexts;

/// <summary>Whether a text is about people on the move where it is being read: told by the sentence at hand, the few before it and the text's first.</summary>
public sealed class TextContext
{
    private const int Near = 4;

    private readonly Part[] _parts = new Part[Near];
    private Part _first = new([]);
    private int _entered;

    /// <summary>The strictest need that is answered here. Words are looked at only when a figure asks, and once.</summary>
    public ContextNeed Met => _parts.Take(_entered).Append(_first).Max(part => part.Met);

    public void Enter(IReadOnlyList<ScannedWord> words)
    {
        var part = new Part(words);
        _first = _entered == 0 ? part : _first;
        _parts[_entered++ % Near] = part;
    }

    private sealed class Part(IReadOnlyList<ScannedWord> words)
    {
        private ContextNeed? _met;

        public ContextNeed Met => _met ??= ContextLexicon.In(words);
    }
}
