using System.CommandLine;
using MigrationWatch.Analyzers;
using MigrationWatch.Claims;
using MigrationWatch.Contracts;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>analyze</c>: a text in, what was read out of it as JSON out.</summary>
internal static class AnalyzeCommands
{
    private const string Example = "Some 5,000 people fled from Russia to Kazakhstan in May 2024, officials said.";

    public static Command Create()
    {
        var source = new Argument<string>("file") { Description = "A text file, or - for stdin.", DefaultValueFactory = _ => "-" };
        var lines = new Option<bool>("--lines") { Description = "One JSON object a line in and out: {\"id\", \"text\", \"title\"?, \"published\"?, \"language\"?, \"targets\"?: [{\"start\", \"length\"}]}." };
        var analyze = new Command("analyze", "Entities, tone, topics, quotes and claims of a text.") { source, lines };
        analyze.SetAction((result, cancellation) => result.GetValue(lines) ? AnswerLinesAsync(result.GetValue(source)!, cancellation) : PrintAsync(result.GetValue(source)!, cancellation));
        return analyze;
    }

    private static async Task<int> PrintAsync(string file, CancellationToken cancellation)
    {
        var text = file == "-" ? await Console.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        await using var services = Services();
        var analysis = await services.GetRequiredService<ArticleAnalyzer>().AnalyzeAsync(new AnalysisRequest(text), cancellation);
        await Console.Out.WriteLineAsync(ContractJson.Write(analysis));
        return 0;
    }

    private static async Task<int> AnswerLinesAsync(string file, CancellationToken cancellation)
    {
        using var input = JsonLines.Open(file);
        await using var services = Services();
        var analyzer = services.GetRequiredService<ArticleAnalyzer>();
        // Console.Out flushes after every write; a thousand lines would be a thousand system calls.
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        return await JsonLines.RunAsync<AnalyzeLine>(input, output, async (line, token) => JsonLines.WithId(line.Id, await analyzer.AnalyzeAsync(line.Request(), token)), cancellation);
    }

    private static ServiceProvider Services()
    {
        // A first answer mostly waits for tables and the compiler: claims and the answer's JSON get ready beside names and tone.
        _ = Task.Run(() => ContractJson.Write(new Analysis { Claims = new ClaimExtractor().Extract(Example, null, "en", []).Claims }));
        return new ServiceCollection().AddAnalyzers(new ConfigurationBuilder().Build()).BuildServiceProvider();
    }

    private sealed record AnalyzeLine(string? Id, string? Text, string? Title, DateTimeOffset? Published, string? Language, IReadOnlyList<TextSpan>? Targets)
    {
        public AnalysisRequest Request() => new(Text ?? throw new FormatException("the line has no text"), Title, Published, Language, Targets);
    }
}
