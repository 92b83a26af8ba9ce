using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Queries.Retention;

public sealed class RetentionOptions
{
    public const string Section = "MigrationWatch:Retention";

    /// <summary>Days for which fetched pages are kept. Default 0: for ever, so that a better parser can read them again.</summary>
    [Range(0, 36_500)]
    public int RawPageDays { get; set; }

    /// <summary>Days for which articles' texts are kept; the record of what was read out of them stays. Default 0: for ever.</summary>
    [Range(0, 36_500)]
    public int TextDays { get; set; }

    /// <summary>Days for which extractions are kept, in the index and the analysts' files too. Default 0: for ever.</summary>
    [Range(0, 36_500)]
    public int ExtractionDays { get; set; }
}
