namespace MigrationWatch.Tests;

/// <summary>A fact about real data that lies beside the repository; skipped where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedFolder.Root is null ? "the shared data are not here" : null;
}

internal static class SharedFolder
{
    /// <summary>The folder "shared" beside the repository, or null.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MigrationWatch.sln")))
        {
            folder = folder.Parent;
        }

        var shared = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}
