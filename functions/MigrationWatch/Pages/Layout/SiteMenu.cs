using MigrationWatch.Http;

namespace MigrationWatch.Pages.Layout;

/// <summary>The pages that every page links to, in order.</summary>
internal static class SiteMenu
{
    public static IReadOnlyList<(string Address, string Name)> Entries { get; } =
    [
        ($"/{Routes.Prefix}/digest", "Digest"),
        ($"/{Routes.Prefix}/{Routes.Digests}", "Archive"),
        ($"/{Routes.Prefix}/{Routes.Sources}", "Sources"),
        ($"/{Routes.Prefix}/{Routes.Subscribe}", "Subscribe"),
        ($"/{Routes.Prefix}/{Routes.Quality}", "Quality"),
        ($"/{Routes.Prefix}/{Routes.About}", "About"),
    ];
}
