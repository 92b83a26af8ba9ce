namespace MigrationWatch.Entities.Recognition;

/// <summary>How often a name of each evidence is right in span and type: measured on the gold set by the benchmark "quality".</summary>
internal static class EvidenceReliability
{
    public static double Of(NameEvidence evidence) => evidence switch
    {
        NameEvidence.Listed => 0.95,
        NameEvidence.Head => 0.85,
        NameEvidence.GivenName => 0.92,
        NameEvidence.Context => 0.85,
        NameEvidence.Repeated => 0.85,
        NameEvidence.Shape => 0.75,
        _ => 0.55,
    };
}
