using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Languages;
using MigrationWatch.Quotes;
using MigrationWatch.Tones;

namespace MigrationWatch.Analyzers;

/// <summary>The analyzer that needs no cloud.</summary>
public sealed class BuiltInTextAnalyzer(LanguageDetector languages, EntityRecognizer recognizer, ToneAnalyzer tones) : ITextAnalyzer
{
    public Task<TextFindings> AnalyzeAsync(AnalysisRequest request, CancellationToken cancellation)
    {
        var language = request.Language ?? languages.Detect(request.Text).Code;
        var tone = tones.Read(request.Text, language, QuoteFinder.Find(request.Text), request.Targets ?? []);
        var entities = recognizer.Recognize(request.Text, language, request.Title);
        return Task.FromResult(new TextFindings(language, entities, tone.Document, tone.Targets, new AnalyzerIdentity("built-in", "1"), []));
    }
}
