using System.CommandLine;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.Opml;
using MigrationWatch.Server.CommandLine.Documents;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>feed parse</c> and <c>feeds parse-opml</c>: one document in, what it says as JSON out.</summary>
internal static class FeedCommands
{
    public static Command Create() => new("feed", "Feed documents.")
    {
        Parsing("parse", "Reads a feed of any kind and prints it as JSON.", document => FeedAnswer.From(new FeedParser().Parse(document))),
    };

    public static Command CreateFeeds()
    {
        var feeds = new Command("feeds", "Subscriptions and lists of them.")
        {
            Parsing("parse-opml", "Reads a list of feeds (OPML and kin) and prints it as JSON.", document => ListAnswer.From(SubscriptionListReader.Read(document.Body))),
        };
        SubscriptionCommands.AddTo(feeds);
        return feeds;
    }

    private static Command Parsing(string name, string description, Func<FeedDocument, object> parse)
    {
        var source = new Argument<string>("source") { Description = "A file, an address, or - for stdin.", DefaultValueFactory = _ => "-" };
        var lines = new Option<bool>("--lines") { Description = "One JSON object a line in and out: {\"id\", \"path\" | \"content_base64\", \"content_type\"?, \"url\"?, \"headers\"?}." };
        var command = new Command(name, description) { source, lines };
        command.SetAction((result, cancellation) => result.GetValue(lines)
            ? JsonLines.RunAsync<DocumentLine>(JsonLines.Open(result.GetValue(source)!), Console.Out, (line, token) => AnswerAsync(line, parse, token), cancellation)
            : ParseAsync(result.GetValue(source)!, parse, cancellation));
        return command;
    }

    private static async Task<int> ParseAsync(string source, Func<FeedDocument, object> parse, CancellationToken cancellation)
    {
        try
        {
            var document = await DocumentSource.ReadAsync(source, cancellation);
            Console.Out.WriteLine(ContractJson.Write(parse(document)));
            return 0;
        }
        catch (Exception exception) when (exception is FeedFormatException or IOException or HttpRequestException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static async Task<object> AnswerAsync(DocumentLine line, Func<FeedDocument, object> parse, CancellationToken cancellation) =>
        JsonLines.WithId(line.Id, parse(await line.ReadAsync(cancellation)));
}
