using System.Text;
using Microsoft.Extensions.Options;
using MigrationWatch.Articles.Content;
using MigrationWatch.Feeds;

namespace MigrationWatch.Articles;

/// <summary>What a feed itself carries of an article: all of it, its beginning, or nothing to speak of.</summary>
public sealed class FeedText(ArticleTextExtractor extractor, IOptions<ArticleOptions> options)
{
    private static readonly string[] _cuts = ["…", "...", "[…]", "[...]", "read more", "continue reading", "читать далее", "читать дальше", "подробнее"];

    /// <summary>The feed's content when it is the whole article: long enough and not cut off. Nothing is fetched then.</summary>
    public string? Whole(FeedItem item)
    {
        var text = Text(item.Content);
        return WordCount.Of(text) >= options.Value.FullContentWords && !IsCut(text) ? text : null;
    }

    /// <summary>The longer of content and summary when it is at least a few sentences: better than nothing where the page can't be had.</summary>
    public string? Part(FeedItem item)
    {
        var content = Text(item.Content);
        var text = content.Length > (item.Summary?.Length ?? 0) ? content : item.Summary!;
        return WordCount.Of(text) >= options.Value.SummaryWords ? text : null;
    }

    private static bool IsCut(string text)
    {
        var end = text.TrimEnd().TrimEnd('.', '»', '"', ')', ']', '>', ' ').ToLowerInvariant();
        return Array.Exists(_cuts, cut => text.TrimEnd().EndsWith(cut, StringComparison.OrdinalIgnoreCase) || end.EndsWith(cut, StringComparison.Ordinal));
    }

    private string Text(string? html) => string.IsNullOrWhiteSpace(html)
        ? ""
        : extractor.Extract(new PageDocument(Encoding.UTF8.GetBytes($"<html><body><article>{html}</article></body></html>"), "text/html; charset=utf-8")).Text;
}
