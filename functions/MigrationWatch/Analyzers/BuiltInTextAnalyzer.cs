using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;
using MigrationWatch.Languages;
using MigrationWatch.Quotes;
using MigrationWatch.Sentences;
using MigrationWatch.Tones;

namespace MigrationWatch.Analyzers;

/// <summary>The analyzer that needs no cloud.</summary>
public sealed class BuiltInTextAnalyzer(LanguageDetector languages, EntityRecognizer recognizer, ToneAnalyzer tones) : ITextAnalyzer
{
    public Task<TextFindings> AnalyzeAsync(AnalysisRequest request, SplitText text, CancellationToken cancellation)
    {
        var language = request.Language ?? languages.Detect(request.Text).Code;
        var tone = tones.Read(text, language, QuoteFinder.Find(request.Text), request.Targets ?? []);
        var entities = recognizer.Recognize(text, language, request.Title);
        return Task.FromResult(new TextFindings(language, entities, tone.Document, tone.Targets, new AnalyzerIdentity("built-in", "1"), []));
    }
}
