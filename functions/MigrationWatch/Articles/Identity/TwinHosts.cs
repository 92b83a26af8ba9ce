namespace MigrationWatch.Articles.Identity;

/// <summary>Hosts that serve the same pages in another layout: <c>m.example.org</c>, <c>amp.example.org</c>, <c>www.example.org</c>.</summary>
internal static class TwinHosts
{
    private static readonly string[] s_prefixes = ["www", "m", "mobile", "amp", "touch", "wap", "pda"];

    public static string Fold(string host)
    {
        var folded = host.ToLowerInvariant().TrimEnd('.');

        // Two rounds for www.m.example.org; "m.kg" itself is a site and keeps its name.
        for (var round = 0; round < 2; round++)
        {
            var dot = folded.IndexOf('.');
            if (dot > 0 && folded.IndexOf('.', dot + 1) > 0 && s_prefixes.Contains(folded[..dot]))
            {
                folded = folded[(dot + 1)..];
            }
        }

        return folded;
    }
}
