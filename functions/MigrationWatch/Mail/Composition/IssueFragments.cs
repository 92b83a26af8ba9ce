using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MigrationWatch.Digests;
using MigrationWatch.Mail.Texts;

namespace MigrationWatch.Mail.Composition;

/// <summary>Stories rendered once for all readers who get them alike: ten thousand mails share some dozens of fragments, which live as long as their story.</summary>
internal sealed class IssueFragments
{
    private readonly ConditionalWeakTable<DigestStory, ConcurrentDictionary<(Phrases Phrases, bool InRussia), StoryFragment>> _fragments = [];

    public StoryFragment Get(DigestStory story, Phrases phrases, bool mayBeInRussia) => _fragments
        .GetValue(story, static _ => new ConcurrentDictionary<(Phrases, bool), StoryFragment>())
        .GetOrAdd((phrases, mayBeInRussia), static (key, told) => new StoryRenderer(key.Phrases, key.InRussia).Render(told), story);
}
