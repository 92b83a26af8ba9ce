using Microsoft.AspNetCore.Http;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>What somebody typed, right or wrong, so that a page with mistakes gives it back as it was.</summary>
/// <param name="Choice">With defaults where the field's value can't be one.</param>
public sealed record FormEntry(string Address, Preferences Choice, IReadOnlyList<FieldMistake> Mistakes)
{
    /// <summary>The form as it comes.</summary>
    public static FormEntry Blank(Preferences choice) => new("", choice, []);

    /// <summary>A browser posts a form and takes a page; a program that asks for JSON alone gets the problem as JSON.</summary>
    public static bool IsWanted(HttpRequest request) => request.HasFormContentType
        && request.Headers.Accept.ToString() is var accept
        && (!accept.Contains("json", StringComparison.OrdinalIgnoreCase) || accept.Contains("html", StringComparison.OrdinalIgnoreCase));

    public FieldMistake? MistakeIn(string field) => Mistakes.FirstOrDefault(mistake => mistake.Field == field);
}
