using MigrationWatch.Contracts;
using MigrationWatch.Tones.Lexicons;

namespace MigrationWatch.Tones;

/// <summary>How much of a word's tone reaches a target: less over distance, other names, commas and clauses, and little of what the target itself says.</summary>
internal readonly ref struct TargetReach
{
    /// <summary>Words looked at on either side: what lies farther weighs nothing, and a page without full stops stays cheap.</summary>
    private const int Farthest = 40;

    /// <summary>Words after which a tone word's hold on the target has fallen to a third.</summary>
    private const float Decay = 9;

    private const float OtherName = 0.6f;
    private const float Break = 0.75f;
    private const float OtherClause = 0.75f;
    private const float OverSpeech = 0.5f;
    private const float OwnWords = 0.1f;
    private const float Possessed = 1.4f;

    /// <summary>"in Belize", "российский": a place or an origin is seldom what the sentence judges.</summary>
    private const float Setting = 0.5f;

    private readonly ReadOnlySpan<SentenceWord> _words;
    private readonly float _share;

    public TargetReach(string text, ReadOnlySpan<SentenceWord> words, TextSpan target)
    {
        _words = words;
        while (First < words.Length && words[First].Span.End <= target.Start)
        {
            First++;
        }

        End = First;
        while (End < words.Length && words[End].Span.Start < target.End)
        {
            End++;
        }

        if (End > First)
        {
            _share = (Speaks() ? OwnWords : 1) * (IsSetting(text) ? Setting : 1);
        }
    }

    /// <summary>The target's first word.</summary>
    public int First { get; }

    /// <summary>The word after the target.</summary>
    public int End { get; }

    public int From => Math.Max(0, First - Farthest);

    public int To => End > First ? Math.Min(_words.Length, End + Farthest) : From;

    /// <param name="hit">A word outside the target.</param>
    public float Weight(int hit)
    {
        var (from, to) = hit < First ? (hit, First) : (End - 1, hit);
        var weight = _share * MathF.Exp(-(to - from - 1) / Decay);
        weight *= hit > End && _words[End].IsPossessive ? Possessed : 1;
        for (var i = from + 1; i < to; i++)
        {
            weight *= _words[i].AfterBreak ? Break : 1;
            weight *= _words[i].Modifier.Kind switch { ModifierKind.Clause => OtherClause, ModifierKind.Speech => OverSpeech, _ => 1 };
            weight *= _words[i].IsName && !_words[i - 1].IsName ? OtherName : 1;
        }

        return _words[to].AfterBreak ? weight * Break : weight;
    }

    private bool Speaks()
    {
        for (var i = End; i < _words.Length && i < End + 3 && !_words[i].IsPossessive && !_words[i].Is(ModifierKind.Clause); i++)
        {
            if (_words[i].Is(ModifierKind.Speech))
            {
                return true;
            }
        }

        return First > 0 && _words[First - 1].Is(ModifierKind.Speech);
    }

    private bool IsSetting(string text)
    {
        var first = _words[First].Span;
        var adjective = End - First == 1 && char.IsLower(text[first.Start]) && RussianCase.IsAdjective(text, first);
        var before = First == 0 ? default : _words[First - 1].Span;
        return adjective || text.AsSpan(before.Start, before.Length) is "in" or "In" or "at" or "from" or "в" or "В" or "из" or "на" or "На" or "во" or "Во";
    }
}
