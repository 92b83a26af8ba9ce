namespace MigrationWatch.Pages.Entities;

/// <summary>Kinds of names as headings.</summary>
internal static class EntityText
{
    public static string Kind(string kind) => kind switch
    {
        "person" => "Persons",
        "organization" => "Organizations",
        "country" => "Countries",
        "region" => "Regions",
        "city" => "Towns and cities",
        "group" => "Peoples and groups",
        "law" => "Laws",
        _ => kind,
    };
}
