namespace MigrationWatch.Articles.Identity;

/// <summary>Paths and parameters that ask for the AMP or print layout of the same article.</summary>
internal static class TwinPaths
{
    public static string Fold(string path)
    {
        // Only whole segments at either end: "/amp-station-fire" is a story.
        var folded = path.Replace("//", "/", StringComparison.Ordinal).TrimEnd('/');
        folded = WithoutEnd(WithoutEnd(folded, "/amp"), "/index.html");
        folded = folded.EndsWith(".amp.html", StringComparison.Ordinal) ? folded[..^".amp.html".Length] + ".html" : WithoutEnd(folded, ".amp");
        return folded.StartsWith("/amp/", StringComparison.Ordinal) ? folded["/amp".Length..] : folded;
    }

    public static bool IsTwinParameter(string pair) => pair is "amp" or "amp=1" or "amp=true" or "outputType=amp" or "outputtype=amp" or "m=1" or "mobile=1" or "print=1" or "page=1";

    private static string WithoutEnd(string path, string end) => path.EndsWith(end, StringComparison.Ordinal) ? path[..^end.Length] : path;
}
