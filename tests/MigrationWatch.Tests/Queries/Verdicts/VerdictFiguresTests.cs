using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Tests.Queries.Verdicts;

public sealed class VerdictFiguresTests
{
    [Fact]
    public void Verdicts_count_by_what_was_judged_and_by_analyzer()
    {
        var lines = VerdictFigures.Of(
        [
            Entity("Osh", VerdictKind.Right), Entity("Kara", VerdictKind.Right), Entity("Open", VerdictKind.Right), Entity("The", VerdictKind.Wrong), Entity(null, VerdictKind.Missing),
            Entity("Osh", VerdictKind.Wrong) with { Analyzer = "azure 1" },
        ]);

        Assert.Equal(
            [("entity", "azure 1", 0, 1, 0, 0.0), ("entity", "built-in 1", 3, 1, 0, 0.75), ("extraction", "built-in 1", 0, 0, 1, 0.0)],
            lines.Select(line => (line.What, line.Analyzer, line.Right, line.Wrong, line.Missing, line.Precision)));
    }

    private static Verdict Entity(string? name, VerdictKind kind) => new("article", null, name, kind, null, "an analyst", DateTimeOffset.UnixEpoch, 1, "built-in 1");
}
