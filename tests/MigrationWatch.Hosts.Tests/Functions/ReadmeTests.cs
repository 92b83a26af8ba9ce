using MigrationWatch.Http;

namespace MigrationWatch.Hosts.Tests.Functions;

public sealed class ReadmeTests
{
    private static readonly string[] _rows = [.. File.ReadLines(Repository.Path("README.md")).Where(line => line.StartsWith('|')).Select(line => line.Trim())];

    [Fact]
    public void Readme_has_a_row_for_every_function_with_its_trigger_and_class() => Assert.All(FunctionCatalog.All, function =>
        Assert.Contains(_rows, row => row.StartsWith($"| `{function.Name}` | {Trigger(function)} |", StringComparison.Ordinal) && row.EndsWith($"| `{function.Method.DeclaringType!.Name}` |", StringComparison.Ordinal)));

    [Fact]
    public void Readme_names_no_function_that_is_not_there()
    {
        var named = _rows.Where(row => row.EndsWith("Functions` |", StringComparison.Ordinal)).Select(row => row.Split('`')[1]);

        Assert.Equal(FunctionCatalog.All.Select(function => function.Name).Order(), named.Order());
    }

    [Fact]
    public void Readme_lists_every_setting() => Assert.All(Settings(), setting => Assert.Contains(_rows, row => row.StartsWith($"| `{setting}` |", StringComparison.Ordinal)));

    [Fact]
    public void Readme_names_no_setting_that_is_not_there() =>
        Assert.Equal(Settings().Append("MigrationWatch:Server:Queues:Lease").Order(), _rows.Where(row => row.StartsWith("| `MigrationWatch:", StringComparison.Ordinal)).Select(row => row.Split('`')[1]).Order());

    private static IEnumerable<string> Settings() =>
        from type in typeof(Routes).Assembly.GetTypes()
        let section = type.GetField("Section")?.GetRawConstantValue() as string
        where section?.StartsWith("MigrationWatch:", StringComparison.Ordinal) == true
        from property in type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance)
        select $"{section}:{property.Name}";

    private static string Trigger(FunctionEntry function) => function switch
    {
        { Timer: { } timer } => $"timer `{timer.Schedule}`",
        { Queue: { } queue } => $"queue `{queue.QueueName}`",
        { Http.Route: Routes.AnyOther } => $"any `{Routes.Prefix}/{Routes.AnyOther}`",
        _ => $"{function.Http!.Methods[0].ToUpperInvariant()} `{Routes.Prefix}/{function.Http.Route}`",
    };
}
