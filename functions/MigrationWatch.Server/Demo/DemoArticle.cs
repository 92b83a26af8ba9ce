namespace MigrationWatch.Server.Demo;

/// <summary>One sample article: <c>name: value</c> lines, an empty line, paragraphs.</summary>
/// <param name="Hours">Age at the newsroom's start.</param>
/// <param name="Page">What its address answers: article, challenge or missing.</param>
internal sealed record DemoArticle(string Id, string Outlet, double Hours, string Author, string Title, string Page, string Body)
{
    public string Summary => Body.Split("\n\n")[0];

    public static IReadOnlyList<DemoArticle> ReadAll() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Articles"), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    private static DemoArticle Read(string file)
    {
        var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", 2);
        var head = parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new DemoArticle(
            Path.GetFileNameWithoutExtension(file),
            head["outlet"],
            double.Parse(head["hours"], System.Globalization.CultureInfo.InvariantCulture),
            head["author"],
            head["title"],
            head.GetValueOrDefault("page", "article"),
            parts[1].Trim());
    }
}
