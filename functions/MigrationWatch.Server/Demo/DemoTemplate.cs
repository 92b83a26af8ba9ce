namespace MigrationWatch.Server.Demo;

/// <summary>A file with <c>{name}</c> places.</summary>
internal sealed class DemoTemplate(string file)
{
    private readonly string _text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "Templates", file));

    /// <param name="values">Already encoded for the file's language.</param>
    public string Fill(params IEnumerable<(string Name, string Value)> values) =>
        values.Aggregate(_text, (text, value) => text.Replace('{' + value.Name + '}', value.Value, StringComparison.Ordinal));
}
