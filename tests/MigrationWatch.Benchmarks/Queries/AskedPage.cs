using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Pages.Articles;
using MigrationWatch.Pages.Corridors;
using MigrationWatch.Pages.Digests;
using MigrationWatch.Pages.Entities;
using MigrationWatch.Pages.Figures;
using MigrationWatch.Pages.Policies;
using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Endpoints;

namespace MigrationWatch.Benchmarks.Queries;

/// <summary>A page or a route of the analysts, and the questions it is asked with: each another one, so that none is answered from what the one before left.</summary>
/// <param name="Queries">Query strings, or what stands in the route's place; the first one only warms up.</param>
internal sealed record AskedPage(string Name, IReadOnlyList<string> Queries, Func<IServiceProvider, HttpRequest, string, CancellationToken, Task<IResult>> Handler)
{
    private const int Variants = 13;

    /// <param name="articles">Ids of stored articles.</param>
    /// <param name="claims">Ids of stored claims.</param>
    /// <param name="policies">As in the addresses of their pages.</param>
    public static IReadOnlyList<AskedPage> All(IReadOnlyList<string> articles, IReadOnlyList<string> claims, IReadOnlyList<string> policies) =>
    [
        Search("search", [""]),
        Search("search, claims", ["of=claims"]),
        Search("search, filtered", Varied(i => $"country={Pick(i, "KZ", "TJ", "UZ", "AM", "GE")}&language={Pick(i, "en", "ru")}&relevanceMin=0.{i % 9}")),
        Search("search, a corridor's claims", Varied(i => $"of=claims&corridor={Corridor(i)}&quantityMin={i * 100}&sort=-quantity")),
        Search("search, words", Varied(i => $"q={Pick(i, "deported", "мигранты", "police+border", "%22workers+ministry%22", "court+OR+суд", "depor*")}&relevanceMin=0.{i % 7}")),
        Search("search, a word of texts", Varied(i => $"q={ExtractionGenerator.Body[(i + 1) * (i + 1) * 10]}")),
        Search("search, one kind of source", Varied(i => $"kind={Pick(i, "news", "institute")}&publishedFrom=2024-{(i % 12) + 1:d2}-01")),
        new("corridors", [""], (services, request, _, cancellation) => services.GetRequiredService<CorridorEndpoints>().ListAsync(request, cancellation)),
        new("corridors, filtered", Varied(i => $"publishedFrom=2025-{(i % 12) + 1:d2}-01"), (services, request, _, cancellation) => services.GetRequiredService<CorridorEndpoints>().ListAsync(request, cancellation)),
        Place("corridor", Varied(Corridor), (services, request, id, cancellation) => services.GetRequiredService<CorridorEndpoints>().GetAsync(request, id, cancellation)),
        new("entities", [""], (services, request, _, cancellation) => services.GetRequiredService<EntityEndpoints>().ListAsync(request, cancellation)),
        Place("entity", Varied(i => $"country/Country {Pick(i, "RU", "KZ", "TJ", "UZ", "KG", "UA", "AM", "GE", "AZ", "TR", "TM", "DE", "PL")}"), (services, request, id, cancellation) => services.GetRequiredService<EntityEndpoints>().GetAsync(request, id.Split('/')[0], id.Split('/')[1], cancellation)),
        new("policies", [""], (services, request, _, cancellation) => services.GetRequiredService<PolicyEndpoints>().ListAsync(request, cancellation)),
        Place("policy", policies, (services, request, id, cancellation) => services.GetRequiredService<PolicyEndpoints>().GetAsync(request, id, cancellation)),
        new("calendar", [""], (services, request, _, cancellation) => services.GetRequiredService<DigestEndpoints>().ListAsync(request, cancellation)),
        Place("article", articles, (services, request, id, cancellation) => services.GetRequiredService<ArticleEndpoints>().GetAsync(request, id, cancellation)),
        Place("figure", claims, (services, request, id, cancellation) => services.GetRequiredService<FigureEndpoints>().GetAsync(request, id, cancellation)),
        new("feed of a question", Varied(i => $"of=claims&corridor={Corridor(i)}&relevanceMin=0.{i % 9}"), (services, request, _, cancellation) => services.GetRequiredService<SearchEndpoints>().GetFeedAsync(request, "rss", cancellation)),
        Api("extractions/facets", [""], (services, request, cancellation) => services.GetRequiredService<ExtractionEndpoints>().FacetsAsync(request, cancellation)),
        Api("extractions/facets, filtered", Varied(i => $"topic=topic-{i}&language=ru"), (services, request, cancellation) => services.GetRequiredService<ExtractionEndpoints>().FacetsAsync(request, cancellation)),
        Api("claims/facets", [""], (services, request, cancellation) => services.GetRequiredService<ClaimEndpoints>().FacetsAsync(request, cancellation)),
        Api("claims/facets, filtered", Varied(i => $"relevanceMin=0.{i % 9}&kind=news&confidenceMin=0.{i % 5}"), (services, request, cancellation) => services.GetRequiredService<ClaimEndpoints>().FacetsAsync(request, cancellation)),
        Api("extractions/timeline, split", Varied(i => $"by=week&split=topic&toneMin=-0.{i % 9}"), (services, request, cancellation) => services.GetRequiredService<ExtractionEndpoints>().TimelineAsync(request, cancellation)),
        Api("claims/timeline, split", Varied(i => $"by=month&split=measure&confidenceMin=0.{i % 9}"), (services, request, cancellation) => services.GetRequiredService<ClaimEndpoints>().TimelineAsync(request, cancellation)),
    ];

    /// <summary>Without a variant there is nothing to warm up with but the question itself.</summary>
    public IReadOnlyList<string> Measured => Queries.Count == 1 ? Queries : [.. Queries.Skip(1)];

    private static AskedPage Search(string name, IReadOnlyList<string> queries) =>
        new(name, queries, (services, request, _, cancellation) => services.GetRequiredService<SearchEndpoints>().GetAsync(request, cancellation));

    private static AskedPage Api(string name, IReadOnlyList<string> queries, Func<IServiceProvider, HttpRequest, CancellationToken, Task<IResult>> handler) =>
        new("api: " + name, queries, (services, request, _, cancellation) => handler(services, request, cancellation));

    private static AskedPage Place(string name, IReadOnlyList<string> places, Func<IServiceProvider, HttpRequest, string, CancellationToken, Task<IResult>> handler) =>
        new(name, places, (services, request, place, cancellation) =>
        {
            request.QueryString = default;
            return handler(services, request, place, cancellation);
        });

    private static IReadOnlyList<string> Varied(Func<int, string> query) => [.. Enumerable.Range(0, Variants).Select(query)];

    private static string Corridor(int i) => Pick(i, "RU-KZ", "TJ-RU", "UZ-RU", "KG-RU", "RU-TJ", "RU-UZ", "RU-GE", "RU-AM", "UA-RU", "UA-PL", "RU-TR", "KG-KZ", "TJ-DE");

    private static string Pick(int i, params IReadOnlyList<string> choices) => choices[i % choices.Count];
}
