using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace MigrationWatch.Http;

/// <summary>The one style sheet, inlined in every page: a page is one response, and can be saved or printed as it is.</summary>
public static class SiteStyle
{
    public static string Css { get; } = Read();

    /// <summary>What Content-Security-Policy needs to let this style in and no other.</summary>
    internal static string Hash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("MigrationWatch.Http.site.css")!);
        return reader.ReadToEnd();
    }
}
