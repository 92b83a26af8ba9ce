namespace MigrationWatch.Server.Hosting;

internal static class ProjectFolder
{
    /// <summary>A folder in the repository that the working directory is in, else in the working directory itself.</summary>
    public static string Of(string name)
    {
        var here = new DirectoryInfo(Directory.GetCurrentDirectory());
        for (var folder = here; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MigrationWatch.sln")))
            {
                return Path.Combine(folder.FullName, name);
            }
        }

        return Path.Combine(here.FullName, name);
    }
}
