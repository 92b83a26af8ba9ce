using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Pages.Verdicts;

/// <summary>Verdicts in words.</summary>
internal static class VerdictText
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Right => "right",
        VerdictKind.Wrong => "wrong",
        _ => "something is missing",
    };
}
