using System.CommandLine;
using System.Text.Json.Serialization;
using MigrationWatch.Articles.Content;
using MigrationWatch.Contracts;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>article text</c>: a page in, its article out.</summary>
internal static class ArticleCommands
{
    public static Command Create() => new("article", "Reads article pages.") { CreateText() };

    private static Command CreateText()
    {
        var source = new Argument<string>("source") { Description = "A file, an address, or - for standard input.", DefaultValueFactory = _ => "-" };
        var lines = new Option<bool>("--lines") { Description = "One JSON object a line: id and path or content_base64, optionally content_type and url." };
        var command = new Command("text", "Title, byline, date, language and text of a page.") { source, lines };
        command.SetAction((parsed, cancellation) => parsed.GetValue(lines)
            ? JsonLines.RunAsync<ArticleLine>(Console.In, Console.Out, AnswerAsync, cancellation)
            : PrintAsync(parsed.GetValue(source)!, cancellation));
        return command;
    }

    private static async Task<int> PrintAsync(string source, CancellationToken cancellation)
    {
        var page = await ReadAsync(source, cancellation);
        await Console.Out.WriteLineAsync(ContractJson.Write(ArticleAnswer.From(new ArticleTextExtractor().Extract(page))));
        return 0;
    }

    private static async Task<object> AnswerAsync(ArticleLine line, CancellationToken cancellation) =>
        JsonLines.WithId(line.Id, ArticleAnswer.From(new ArticleTextExtractor().Extract(await line.ReadAsync(cancellation))));

    private static async Task<PageDocument> ReadAsync(string source, CancellationToken cancellation)
    {
        if (Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            using var http = new HttpClient();
            using var response = await http.GetAsync(url, cancellation);
            response.EnsureSuccessStatusCode();
            return new PageDocument(await response.Content.ReadAsByteArrayAsync(cancellation), response.Content.Headers.ContentType?.ToString(), url);
        }

        if (source != "-")
        {
            return new PageDocument(await File.ReadAllBytesAsync(source, cancellation), ContentTypes.OfFile(source));
        }

        await using var input = Console.OpenStandardInput();
        using var memory = new MemoryStream();
        await input.CopyToAsync(memory, cancellation);
        return new PageDocument(memory.ToArray());
    }

    private static class ContentTypes
    {
        public static string? OfFile(string path) => Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase) ? "text/plain" : null;
    }

    private sealed record ArticleLine
    {
        public string? Id { get; init; }
        public string? Path { get; init; }
        [JsonPropertyName("content_base64")]
        public byte[]? Content { get; init; }
        [JsonPropertyName("content_type")]
        public string? ContentType { get; init; }
        public Uri? Url { get; init; }

        public async Task<PageDocument> ReadAsync(CancellationToken cancellation)
        {
            var body = Content ?? await File.ReadAllBytesAsync(Path ?? throw new ArgumentException("neither path nor content_base64"), cancellation);
            return new PageDocument(body, ContentType ?? (Path is null ? null : ContentTypes.OfFile(Path)), Url);
        }
    }
}
