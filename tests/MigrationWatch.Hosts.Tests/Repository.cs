namespace MigrationWatch.Hosts.Tests;

/// <summary>Files of the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "MigrationWatch.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, name);
            }
        }

        throw new DirectoryNotFoundException("the tests do not run from a checkout");
    }
}
