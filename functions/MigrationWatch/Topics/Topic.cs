namespace MigrationWatch.Topics;

/// <summary>One entry of the published taxonomy.</summary>
/// <param name="Kind">topic, actor, policy, driver or corridor.</param>
public sealed record Topic(string Id, string Kind, string Label)
{
    /// <summary>For Russian pages; the table has it for what readers choose by.</summary>
    public string? LabelInRussian { get; init; }
}
