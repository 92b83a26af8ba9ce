using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Entities.Matching;
using MigrationWatch.Entities.Russian;

namespace MigrationWatch.Entities.Listed;

/// <summary>Every form of every name in organisations.tsv, officials.tsv and laws.tsv.</summary>
internal static class ListedNames
{
    private static readonly Lazy<NameIndex<ListedForm>> Shared = new(Load);

    public static NameIndex<ListedForm> Index => Shared.Value;

    private static NameIndex<ListedForm> Load()
    {
        var index = new NameIndex<ListedForm>();
        var bodies = Bodies().ToList();
        foreach (var form in bodies.Concat(OtherBodies(bodies)).Concat(Officials()).Concat(Laws()))
        {
            index.Add(form.Surface, form);
        }

        return index;
    }

    private static IEnumerable<ListedForm> Bodies() => CuratedTable.Load("organisations.tsv").Rows.SelectMany(row =>
    {
        var names = row.List("names");
        var (id, type, country) = (row.Required("id"), row.Required("type"), NullIfEmpty(row["country"]));

        // Taken for one, the bodies of such a row would be aliases of the first.
        var (kind, shared) = (type.TrimEnd('+'), type.EndsWith('+'));
        var first = new ListedName(names[0], EntityType.Organization, id, country, kind);
        return names.Select((name, i) => new ListedForm(i == 0 || !shared ? first : first with { Name = name, Id = null }, name))
            .Concat(row.List("ru").SelectMany(name => RussianPhrases.All(name).Select(form => new ListedForm(shared ? first with { Name = name.TrimEnd('*'), Id = null } : first, form))));
    });

    private static IEnumerable<ListedForm> OtherBodies(List<ListedForm> listedBodies)
    {
        var bodies = listedBodies.Where(form => form.Entry.Id is not null).GroupBy(form => form.Entry.Id!).ToDictionary(same => same.Key, same => same.First().Entry);
        return from row in CuratedTable.Load("organisation-names.tsv").Rows
               let body = bodies.TryGetValue(row.Required("id"), out var listed) ? listed : throw row.Mistake($"\"{row["id"]}\" is not in organisations.tsv")
               from language in new[] { "uk", "kk", "ky", "uz", "tg", "tk", "tr", "az", "hy", "ka" }
               from name in row.List(language)
               select new ListedForm(body, name, Language: language);
    }

    private static IEnumerable<ListedForm> Officials() => CuratedTable.Load("officials.tsv").Rows.SelectMany(row =>
    {
        var names = row.List("names");
        var person = new ListedName(names[0], EntityType.Person, row.Required("id"), NullIfEmpty(row["country"]), row.Required("office"));
        var forms = names.Concat(row.List("ru").SelectMany(RussianPhrases.Person)).Distinct().ToList();
        return row["surname"] == "yes" ? forms.Concat(forms.Select(Surname)).Distinct().Select(form => new ListedForm(person, form)) : forms.Select(form => new ListedForm(person, form));
    });

    private static IEnumerable<ListedForm> Laws() => CuratedTable.Load("laws.tsv").Rows.SelectMany(row =>
    {
        var law = new ListedName(row.Required("name"), EntityType.Law, null, NullIfEmpty(row["country"]), null);
        return row.List("aliases").Prepend(law.Name).Concat(row.List("ru").SelectMany(RussianPhrases.All)).Select(form => new ListedForm(law, form));
    });

    private static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
