namespace MigrationWatch.Benchmarks.Gold;

/// <summary>Prints the claims that differ from their gold line, with the text they come from.</summary>
/// <param name="field">Only those that differ in this field; null takes all.</param>
internal sealed class Misses(TextWriter output, string? field)
{
    public void Tell(GoldText text, GoldClaim? due, GoldClaim? told)
    {
        if (field is null && due != told)
        {
            output.WriteLine($"{text.File}:{text.Line}: {text.Text}\n    due  {due?.ToString() ?? "none"}\n    told {told?.ToString() ?? "none"}");
        }
        else if (field is not null && GoldFields.ByName[field](due) != GoldFields.ByName[field](told))
        {
            output.WriteLine($"{text.File}:{text.Line}: {text.Text}\n    due  {Brief(due)}\n    told {Brief(told)}");
        }
    }

    private string Brief(GoldClaim? claim) => claim is null ? "no claim" : $"{field} {GoldFields.ByName[field!](claim) ?? "-"} of {claim.Event} {claim.Quantity}";
}
