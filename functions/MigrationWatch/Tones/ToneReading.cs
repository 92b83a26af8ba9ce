using MigrationWatch.Contracts;

namespace MigrationWatch.Tones;

/// <param name="Sentences">In the order of the text.</param>
/// <param name="Targets">In the order asked.</param>
public sealed record ToneReading(Tone Document, IReadOnlyList<SentenceTone> Sentences, IReadOnlyList<TargetTone> Targets);

/// <param name="Score">-1..1.</param>
public sealed record SentenceTone(TextSpan Span, double Score, ToneLabel Label);
