using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;

namespace MigrationWatch.Http;

/// <summary>Which verbs an address takes, of the routes that the host has mapped.</summary>
/// <param name="routes">Without the one that answers for what no other takes.</param>
public sealed class RouteVerbs(IEnumerable<RouteVerb> routes)
{
    private readonly IReadOnlyList<(TemplateMatcher Template, string Verb)> _routes =
        [.. routes.Select(route => (new TemplateMatcher(TemplateParser.Parse(route.Template), []), route.Verb.ToUpperInvariant()))];

    /// <returns>In alphabetical order; empty when there is nothing at the address.</returns>
    public IReadOnlyList<string> At(PathString path) =>
        [.. _routes.Where(route => route.Template.TryMatch(path, [])).Select(route => route.Verb).Distinct().Order(StringComparer.Ordinal)];
}

/// <param name="Template">With the prefix.</param>
public sealed record RouteVerb(string Verb, string Template);
