using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Articles;

public sealed class ArticleOptions
{
    public const string Section = "MigrationWatch:Articles";

    /// <summary>Words from which a feed's own content counts as the whole article and the page is not fetched. Default 250: feeds that cut their articles cut them well below.</summary>
    [Range(50, 5000)]
    public int FullContentWords { get; init; } = 250;

    /// <summary>Words a feed's summary needs to stand in for a page that can't be had. Default 25: two sentences.</summary>
    [Range(5, 1000)]
    public int SummaryWords { get; init; } = 25;

    /// <summary>Whether fetched pages are kept compressed, so that a better parser can be run over them. Default true.</summary>
    public bool KeepRawPages { get; init; } = true;
}
