using MigrationWatch.Curated;

namespace MigrationWatch.Tests.Curated;

public sealed class CuratedTableTests
{
    [Fact]
    public void Mistake_names_file_and_line_as_an_editor_counts()
    {
        var table = CuratedTable.Parse("bodies.tsv", "# comment\nid\tcountry\n\nmvd\tRUS\n");

        Assert.Equal("bodies.tsv:4: country \"RUS\" is no code", table.Rows[0].Mistake("country \"RUS\" is no code").Message);
    }

    [Fact]
    public void Row_with_more_cells_than_columns_is_a_mistake() =>
        Assert.Equal("a.tsv:2: 2 cells, but only 1 columns", Assert.Throws<CuratedDataException>(() => CuratedTable.Parse("a.tsv", "id\nx\ty")).Message);

    [Fact]
    public void Short_row_has_empty_cells_at_its_end() => Assert.Equal("", CuratedTable.Parse("a.tsv", "id\tname\nx").Rows[0]["name"]);

    [Fact]
    public void Every_embedded_table_has_a_name_of_its_own()
    {
        var names = typeof(CuratedTable).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Select(name => string.Join('.', name.Split('.')[^2..]));

        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
