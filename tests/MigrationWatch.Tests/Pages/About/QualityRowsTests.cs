using System.Text.Json;
using MigrationWatch.Quality;

namespace MigrationWatch.Tests.Pages.About;

public sealed class QualityRowsTests
{
    [Fact]
    public void Every_figure_is_what_its_own_rows_give_and_the_sentences_that_are_only_scored_are_not_shown()
    {
        using var figures = JsonDocument.Parse(QualityFigures.Json);
        var lines = figures.RootElement.GetProperty("entities").EnumerateArray().Concat(figures.RootElement.GetProperty("claims").EnumerateArray()).ToList();

        Assert.All(lines, line =>
        {
            var (what, told, due) = (line.GetProperty("what").GetString()!, line.GetProperty("told").GetInt32(), line.GetProperty("due").GetInt32());
            var rows = QualityRows.Behind(what);
            if (what.StartsWith("held-out", StringComparison.Ordinal) || what.StartsWith("unseen", StringComparison.Ordinal) || what.Contains("-held-out", StringComparison.Ordinal))
            {
                Assert.Empty(rows);
                return;
            }

            Assert.Equal((told, due), (rows.Count(row => row.Item.Told is not null), rows.Count(row => row.Item.Due is not null)));
            Assert.Equal(line.GetProperty("right").GetInt32(), rows.Count(row => row.Item.Told is not null && row.Item.Told == row.Item.Due));
            Assert.Equal(told == 0 ? 1 : (double)line.GetProperty("right").GetInt32() / told, line.GetProperty("precision").GetDouble(), 0.001);
        });
    }
}
