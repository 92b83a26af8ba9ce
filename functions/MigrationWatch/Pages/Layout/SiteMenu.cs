using MigrationWatch.Http;

namespace MigrationWatch.Pages.Layout;

/// <summary>The pages that every page links to, in order.</summary>
internal static class SiteMenu
{
    public const string Archive = "Archive";
    public const string Search = "Search";
    public const string Corridors = "Corridors";
    public const string Policies = "Policies";
    public const string Entities = "Names";
    public const string Queries = "Queries";

    public static IReadOnlyList<(string Address, string Name)> Entries { get; } =
    [
        ($"/{Routes.Prefix}/digest", "Digest"),
        ($"/{Routes.Prefix}/{Routes.Digests}", Archive),
        ($"/{Routes.Prefix}/{Routes.Search}", Search),
        ($"/{Routes.Prefix}/{Routes.Corridors}", Corridors),
        ($"/{Routes.Prefix}/{Routes.Policies}", Policies),
        ($"/{Routes.Prefix}/{Routes.Entities}", Entities),
        ($"/{Routes.Prefix}/{Routes.Queries}", Queries),
        ($"/{Routes.Prefix}/{Routes.Sources}", "Sources"),
        ($"/{Routes.Prefix}/{Routes.Subscribe}", "Subscribe"),
        ($"/{Routes.Prefix}/{Routes.Quality}", "Quality"),
        ($"/{Routes.Prefix}/{Routes.About}", "About"),
    ];
}
