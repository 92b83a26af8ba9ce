using System.CommandLine;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Server.CommandLine.Documents;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>feed parse</c>: one document in, the feed as JSON out.</summary>
internal static class FeedCommands
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A file, an address, or - for stdin.", DefaultValueFactory = _ => "-" };
        var lines = new Option<bool>("--lines") { Description = "One JSON object a line in and out: {\"id\", \"path\" | \"content_base64\", \"content_type\"?, \"url\"?, \"headers\"?}." };
        var parse = new Command("parse", "Reads a feed of any kind and prints it as JSON.") { source, lines };
        parse.SetAction((result, cancellation) => result.GetValue(lines)
            ? JsonLines.RunAsync<DocumentLine>(Console.In, Console.Out, AnswerAsync, cancellation)
            : ParseAsync(result.GetValue(source)!, cancellation));
        return new Command("feed", "Feed documents.") { parse };
    }

    private static async Task<int> ParseAsync(string source, CancellationToken cancellation)
    {
        var document = await DocumentSource.ReadAsync(source, cancellation);
        try
        {
            Console.Out.WriteLine(ContractJson.Write(FeedAnswer.From(new FeedParser().Parse(document))));
            return 0;
        }
        catch (FeedFormatException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static async Task<object> AnswerAsync(DocumentLine line, CancellationToken cancellation)
    {
        var document = await line.ReadAsync(cancellation);
        return JsonLines.WithId(line.Id, FeedAnswer.From(new FeedParser().Parse(document)));
    }
}
