using MigrationWatch.Articles.Identity;

namespace MigrationWatch.Tests.Articles.Identity;

public sealed class TextDiffTests
{
    [Fact]
    public void A_changed_paragraph_is_removed_and_added_in_its_place() => Assert.Equal(
        [new(DiffKind.Same, "Head."), new(DiffKind.Removed, "1,000 people left."), new(DiffKind.Added, "1,200 people left."), new(DiffKind.Same, "Tail.")],
        TextDiff.Compare("Head.\n\n1,000 people left.\n\nTail.", "Head.\n\n1,200 people left.\n\nTail."));

    [Fact]
    public void Only_white_space_between_paragraphs_is_no_change() => Assert.False(TextDiff.Differs("A.\n\nB.", "A.\r\n\r\n\r\n\r\nB.\n"));

    [Theory]
    [InlineData("", "A.")]
    [InlineData("A.", "")]
    [InlineData("A.\n\nB.\n\nA.", "A.\n\nA.")]
    [InlineData("A.\n\nB.\n\nC.\n\nD.", "B.\n\nX.\n\nD.\n\nY.")]
    public void Both_revisions_can_be_read_back_from_the_parts(string before, string after)
    {
        var parts = TextDiff.Compare(before, after);

        Assert.Equal(before, Join(parts, DiffKind.Removed));
        Assert.Equal(after, Join(parts, DiffKind.Added));
    }

    [Fact]
    public void A_thousand_times_rewritten_article_is_still_compared()
    {
        var before = string.Join("\n\n", Enumerable.Range(0, 30_000).Select(i => $"old {i}"));
        var after = string.Join("\n\n", Enumerable.Range(0, 30_000).Select(i => $"new {i}"));

        Assert.Equal(60_000, TextDiff.Compare(before, after).Count);
    }

    private static string Join(IEnumerable<DiffPart> parts, DiffKind kind) =>
        string.Join("\n\n", parts.Where(part => part.Kind == DiffKind.Same || part.Kind == kind).Select(part => part.Text));
}
