using Azure;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MigrationWatch.Contracts;
using MigrationWatch.Sentences;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>
/// Entities and tone from a cloud language service. The built-in analyzer stands behind it: for languages the service
/// lacks, for parts it declines, and for everything once the day's budget is spent.
/// </summary>
public sealed partial class CloudTextAnalyzer(ILanguageService service, BuiltInTextAnalyzer builtIn, RecordBudget budget, IOptions<CloudOptions> options, ILogger<CloudTextAnalyzer> logger) : ITextAnalyzer
{
    public async Task<TextFindings> AnalyzeAsync(AnalysisRequest request, SplitText text, CancellationToken cancellation)
    {
        var own = await builtIn.AnalyzeAsync(request, text, cancellation);
        try
        {
            return await AskAsync(own, request, cancellation);
        }
        catch (RequestFailedException failure)
        {
            Log.ServiceFailed(logger, failure.Status, failure.ErrorCode);
            return InPlace(own, request, "the service failed");
        }
        catch (AuthenticationFailedException refused)
        {
            // The identity is not there yet or may not sign in: no reason to hold up the news.
            Log.ServiceFailed(logger, 0, refused.GetType().Name);
            return InPlace(own, request, "sign-in failed");
        }
        catch (AggregateException unreachable) when (!cancellation.IsCancellationRequested)
        {
            Log.ServiceFailed(logger, 0, unreachable.InnerExceptions[0].GetType().Name);
            return InPlace(own, request, "the service did not answer");
        }
    }

    private async Task<TextFindings> AskAsync(TextFindings own, AnalysisRequest request, CancellationToken cancellation)
    {
        var language = own.Language;
        if (language == "und" && request.Text.Length > 0 && await budget.TryTakeAsync(1, cancellation))
        {
            language = await service.DetectLanguageAsync(Beginning(request.Text), cancellation);
        }

        var parts = TextPart.Split(request.Text);
        if (parts.Count == 0 || !options.Value.Languages.Contains(language))
        {
            return own with { Language = language };
        }

        // Two features, each billed by itself.
        var records = 2 * parts.Sum(part => part.Records);
        if (!await budget.TryTakeAsync(records, cancellation))
        {
            Log.BudgetSpent(logger, records);
            return InPlace(own with { Language = language }, request, "the day's budget is spent");
        }

        var entities = await InBatchesAsync(parts, CloudLimits.EntityParts, batch => service.RecognizeAsync(batch, language, cancellation));
        var sentiments = await InBatchesAsync(parts, CloudLimits.SentimentParts, batch => service.ScoreAsync(batch, language, cancellation));
        return CloudFindings.Merge(own with { Language = language }, request, parts, entities, sentiments);
    }

    private static TextFindings InPlace(TextFindings own, AnalysisRequest request, string reason) =>
        own with { Abstained = [.. own.Abstained, new Abstention(0, request.Text.Length, $"cloud: {reason}; read by the built-in analyzer")] };

    private static async Task<IReadOnlyList<T>> InBatchesAsync<T>(IReadOnlyList<TextPart> parts, int size, Func<IReadOnlyList<string>, Task<IReadOnlyList<T>>> call)
    {
        var answers = new List<T>(parts.Count);
        foreach (var batch in parts.Select(part => part.Text).Chunk(size))
        {
            answers.AddRange(await call(batch));
        }

        return answers;
    }

    /// <summary>One record's worth is enough to tell a language.</summary>
    private static string Beginning(string text) => TextPart.Split(text, CloudLimits.RecordTextElements)[0].Text;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The language service failed ({Status} {Code}): the built-in analyzer reads instead")]
        public static partial void ServiceFailed(ILogger logger, int status, string? code);

        [LoggerMessage(LogLevel.Warning, "The language service's budget of the day does not cover {Records} records: the built-in analyzer reads instead")]
        public static partial void BudgetSpent(ILogger logger, int records);
    }
}
