using System.CommandLine;
using MigrationWatch.Articles.Content;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Intake;
using MigrationWatch.Server.CommandLine.Documents;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>article text</c>: a page in, its article out.</summary>
internal static class ArticleCommands
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A file, an address, or - for stdin.", DefaultValueFactory = _ => "-" };
        var lines = new Option<bool>("--lines") { Description = "One JSON object a line in and out: {\"id\", \"path\" | \"content_base64\", \"content_type\"?, \"url\"?}." };
        var text = new Command("text", "Title, byline, date, language and text of a page.") { source, lines };
        text.SetAction((result, cancellation) => result.GetValue(lines)
            ? JsonLines.RunAsync<DocumentLine>(JsonLines.Open(result.GetValue(source)!), Console.Out, AnswerAsync, cancellation)
            : PrintAsync(result.GetValue(source)!, cancellation));
        var id = new Argument<string>("id") { Description = "An article's id, or all." };
        var replay = new Command("replay", "Reads stored articles again with today's parser and analyzer, from the pages as they were fetched.") { id };
        replay.SetAction((result, cancellation) => StoredPipeline.RunAsync((services, token) => ReplayAsync(services, result.GetValue(id)!, token), cancellation));
        return new Command("article", "Article pages.") { text, replay };
    }

    private static async Task<int> ReplayAsync(IServiceProvider services, string id, CancellationToken cancellation)
    {
        var replay = services.GetRequiredService<ArticleReplay>();
        var read = 0;
        foreach (var one in id == "all" ? await replay.ListAsync(cancellation) : [id])
        {
            if (await replay.RunAsync(one, cancellation) is { } article)
            {
                read++;
                await Console.Out.WriteLineAsync(ContractJson.Write(new { article.Id, article.Revision, article.Method, article.Rejected }));
            }
        }

        return read > 0 || id == "all" ? 0 : await StoredPipeline.FailAsync($"There is no article {id} with its page kept.");
    }

    private static async Task<int> PrintAsync(string source, CancellationToken cancellation)
    {
        var document = await DocumentSource.ReadAsync(source, cancellation);
        await Console.Out.WriteLineAsync(ContractJson.Write(Read(document, source)));
        return 0;
    }

    private static async Task<object> AnswerAsync(DocumentLine line, CancellationToken cancellation) =>
        JsonLines.WithId(line.Id, Read(await line.ReadAsync(cancellation), line.Path));

    // A file has no content type; a name ending in .txt says that the page was reduced to text already.
    private static ArticleAnswer Read(FeedDocument document, string? file) => ArticleAnswer.From(new ArticleTextExtractor().Extract(
        new PageDocument(document.Body, document.ContentType ?? (file?.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) == true ? "text/plain" : null), document.Url)));
}
