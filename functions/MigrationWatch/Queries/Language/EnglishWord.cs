namespace MigrationWatch.Queries.Language;

/// <summary>A word while it is being stemmed, with the regions R1 and R2 in which suffixes may be removed.</summary>
internal sealed class EnglishWord
{
    /// <summary>Words that share a beginning without sharing a meaning; the algorithm names them.</summary>
    private static readonly string[] _fixedBeginnings = ["gener", "commun", "arsen"];

    private readonly char[] _letters;
    private readonly int _r1;
    private readonly int _r2;

    public EnglishWord(ReadOnlySpan<char> word)
    {
        // Two more: a suffix may give way to a longer one.
        _letters = new char[word.Length + 2];
        word.CopyTo(_letters);
        Length = word.Length;
        var text = word.ToString();
        _r1 = Array.Find(_fixedBeginnings, beginning => text.StartsWith(beginning, StringComparison.Ordinal))?.Length ?? RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    public int Length { get; private set; }

    public bool Ends(ReadOnlySpan<char> suffix) => _letters.AsSpan(0, Length).EndsWith(suffix);

    public bool InR1(int suffix) => Length - suffix >= _r1;

    public bool InR2(int suffix) => Length - suffix >= _r2;

    public char Before(int suffix) => Length > suffix ? _letters[Length - suffix - 1] : '\0';

    public void ReplaceIf(bool condition, int suffix, string replacement)
    {
        if (condition)
        {
            Replace(suffix, replacement);
        }
    }

    public void Replace(int suffix, string replacement)
    {
        replacement.CopyTo(_letters.AsSpan(Length - suffix));
        Length += replacement.Length - suffix;
    }

    /// <summary>A <c>y</c> is a vowel unless it begins the word or follows a vowel.</summary>
    public bool IsVowel(int at) => _letters[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => at > 0 && !IsVowel(at - 1),
        _ => false,
    };

    public bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool EndsInDouble() => Length > 1 && _letters[Length - 1] == _letters[Length - 2] && "bdfgmnprt".Contains(_letters[Length - 1]);

    public bool IsShort() => _r1 >= Length && EndsInShortSyllable(0);

    /// <summary>Consonant, vowel, consonant other than w, x, y; or a vowel and a consonant that are the whole word.</summary>
    public bool EndsInShortSyllable(int suffix)
    {
        var last = Length - suffix - 1;
        return last switch
        {
            < 1 => false,
            1 => IsVowel(0) && !IsVowel(1),
            _ => !IsVowel(last - 2) && IsVowel(last - 1) && !IsVowel(last) && _letters[last] is not ('w' or 'x' or 'y'),
        };
    }

    public override string ToString() => new(_letters, 0, Length);

    private int RegionAfter(int start)
    {
        for (var i = start + 1; i < Length; i++)
        {
            if (!IsVowel(i) && IsVowel(i - 1))
            {
                return i + 1;
            }
        }

        return Length;
    }
}
