using Microsoft.AspNetCore.Http;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Search;

/// <summary>A question as it stands in an address, and the address of a question that differs in one thing. Parameters left empty in the form are none.</summary>
public sealed class QueryAddress
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    private QueryAddress(IEnumerable<KeyValuePair<string, string>> parameters) => _parameters = [.. parameters];

    public static QueryAddress Empty { get; } = new([]);

    public static QueryAddress Of(IQueryCollection query) => new(query
        .Where(parameter => parameter.Key != "cursor")
        .SelectMany(parameter => parameter.Value.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => KeyValuePair.Create(parameter.Key, value!.Trim()))));

    public IEnumerable<KeyValuePair<string, string>> Parameters => _parameters;

    public IReadOnlyList<string> this[string name] => [.. _parameters.Where(parameter => parameter.Key == name).Select(parameter => parameter.Value)];

    /// <summary>Both must hold, where there is a value of that name already.</summary>
    public QueryAddress With(string name, string value) => this[name].Contains(value) ? this : new(_parameters.Append(KeyValuePair.Create(name, value)));

    public QueryAddress Set(string name, string? value) =>
        new([.. _parameters.Where(parameter => parameter.Key != name), .. value is null ? [] : new[] { KeyValuePair.Create(name, value) }]);

    public QueryAddress Without(params IEnumerable<string> names) => new(_parameters.Where(parameter => !names.Contains(parameter.Key)));

    public QueryAddress Without(string name, string value) => new(_parameters.Where(parameter => parameter.Key != name || parameter.Value != value));

    /// <summary>With every value as <paramref name="change"/> of its name and itself makes it.</summary>
    public QueryAddress Select(Func<string, string, string> change) => new(_parameters.Select(parameter => KeyValuePair.Create(parameter.Key, change(parameter.Key, parameter.Value))));

    /// <summary>The short address in the index's own values, where the one that was asked has empty fields of a form or names for values.</summary>
    public static QueryAddress? Better(IQueryCollection query)
    {
        var (given, resolved) = (Of(query), ValueNames.Resolve(Of(query)));
        var hasEmpty = query.Any(parameter => parameter.Value.Any(string.IsNullOrWhiteSpace));
        return hasEmpty || given.ToString() != resolved.ToString() ? resolved : null;
    }

    /// <summary>On a route of ours.</summary>
    public string On(string route) => Address.Of(route) + (_parameters.Count == 0 ? "" : "?" + this);

    /// <summary>As in an address, without the question mark.</summary>
    public override string ToString() => string.Join('&', _parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
}
