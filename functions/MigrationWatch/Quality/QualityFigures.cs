using System.Reflection;

namespace MigrationWatch.Quality;

/// <summary>The figures of the last run of the benchmark "quality", for the page and the API that publish them.</summary>
public static class QualityFigures
{
    /// <summary>The run's JSON: entities, reliability of each confidence, privacy, claims field by field.</summary>
    public static string Json { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("MigrationWatch.Quality.Data.quality.json")!);
        return reader.ReadToEnd();
    }
}
