namespace MigrationWatch.Feeds.Formats.Xml;

/// <summary>What attributes of open elements say for all inside them: namespaces, xml:base, xml:lang.</summary>
internal sealed class XmlScopes(string text)
{
    // A lookup walks all bindings in force; a hostile document must not make that long.
    private const int MaximumBindings = 64;

    private readonly List<(int Depth, int Start, int Length, Vocabulary Vocabulary)> _prefixes = [];
    private readonly List<(int Depth, string Base)> _bases = [];
    private readonly List<(int Depth, string Language)> _languages = [];

    /// <summary>The nearest xml:lang; empty when it was switched off, null when there is none.</summary>
    public string? Language => _languages.Count > 0 ? _languages[^1].Language : null;

    /// <summary>The xml:base values in force, outermost first.</summary>
    public IEnumerable<string> Bases => _bases.Select(scope => scope.Base);

    public bool HasBase => _bases.Count > 0;

    /// <summary>Changes whenever an xml:base comes into or goes out of force.</summary>
    public int BaseVersion { get; private set; }

    public void Bind(int depth, int prefixStart, int prefixLength, ReadOnlySpan<char> address)
    {
        if (_prefixes.Count < MaximumBindings)
        {
            var vocabulary = Vocabularies.OfAddress(address);

            // A root may call its namespace what it likes: it is still the feed's own.
            var isRootDefault = prefixLength == 0 && depth == 1 && vocabulary == Vocabulary.Other;
            _prefixes.Add((depth, prefixStart, prefixLength, isRootDefault ? Vocabulary.Native : vocabulary));
        }
    }

    public void Enter(int depth, string language) => _languages.Add((depth, language));

    public void EnterBase(int depth, string address)
    {
        // Nested deeper than any real feed: only a hostile one makes resolving slow.
        if (_bases.Count < MaximumBindings)
        {
            _bases.Add((depth, address));
            BaseVersion++;
        }
    }

    public bool TryResolve(ReadOnlySpan<char> prefix, out Vocabulary vocabulary)
    {
        for (var i = _prefixes.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(text.AsSpan(_prefixes[i].Start, _prefixes[i].Length)))
            {
                vocabulary = _prefixes[i].Vocabulary;
                return true;
            }
        }

        vocabulary = Vocabularies.OfUndeclared(prefix);
        return prefix.Length == 0 || vocabulary == Vocabulary.Xml;
    }

    /// <summary>Forgets what the element at this depth declared.</summary>
    public void Leave(int depth)
    {
        while (_prefixes.Count > 0 && _prefixes[^1].Depth >= depth)
        {
            _prefixes.RemoveAt(_prefixes.Count - 1);
        }

        while (_languages.Count > 0 && _languages[^1].Depth >= depth)
        {
            _languages.RemoveAt(_languages.Count - 1);
        }

        while (_bases.Count > 0 && _bases[^1].Depth >= depth)
        {
            _bases.RemoveAt(_bases.Count - 1);
            BaseVersion++;
        }
    }
}
