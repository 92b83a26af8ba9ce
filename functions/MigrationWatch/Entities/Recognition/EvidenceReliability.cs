using MigrationWatch.Entities.Recognition.Found;

namespace MigrationWatch.Entities.Recognition;

/// <summary>How often a name of each evidence is right in span and type: measured on the gold set by the benchmark "quality".</summary>
internal static class EvidenceReliability
{
    public static double Of(NameEvidence evidence) => evidence switch
    {
        NameEvidence.Listed => 0.97,
        NameEvidence.Head => 0.9,
        NameEvidence.GivenName => 0.95,
        NameEvidence.Context => 0.88,
        NameEvidence.Repeated => 0.88,
        NameEvidence.Shape => 0.75,
        _ => 0.6,
    };
}
