using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Claims.Wording;
using MigrationWatch.Contracts;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Records;

/// <summary>An article, or a claim in it, to be cited: with the day of publication, the day of looking and the version of the analyzer.</summary>
/// <param name="Here">The address of our page.</param>
/// <param name="Accessed">The day of looking, UTC.</param>
public sealed record Citation(Extraction Article, Claim? Claim, string Here, DateOnly Accessed)
{
    public static Citation Of(Extraction article, Claim? claim, HttpRequest request, TimeProvider clock) => new(
        article,
        claim,
        $"{request.Scheme}://{request.Host}{(claim is null ? Address.Of(Routes.Article, article.Id) : Address.Of(Routes.Figure, claim.Id))}",
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    public string Text =>
        $"{(Article.Authors.Count > 0 ? string.Join(", ", Article.Authors) + ". " : "")}“{Article.Title}.” {RecordText.Outlets(Article)}, {Published}. {Article.Url}. {Said}Read by {Reader}. {Here}, accessed {RecordText.Day(Accessed)}.";

    public string BibTex => Lines(
        $"@online{{migrationwatch-{Claim?.Id ?? Article.Id},",
        Article.Authors.Count > 0 ? $"  author = {{{string.Join(" and ", Article.Authors.Select(author => $"{{{Tex(author)}}}"))}}}," : null,
        $"  title = {{{{{Tex(Article.Title)}}}}},",
        $"  organization = {{{Tex(RecordText.Outlets(Article))}}},",
        Article.Published is { } published ? $"  date = {{{Day(published)}}}," : null,
        $"  url = {{{Article.Url}}},",
        $"  urldate = {{{RecordText.Iso(Accessed)}}},",
        $"  language = {{{Article.Language}}},",
        $"  note = {{{Tex($"{Said}Read by {Reader}: {Here}")}}}",
        "}");

    public string Ris => Lines([
        "TY  - NEWS",
        .. Article.Authors.Select(author => $"AU  - {Line(author)}"),
        $"TI  - {Line(Article.Title)}",
        $"T2  - {Line(RecordText.Outlets(Article))}",
        Article.Published is { } published ? $"DA  - {published.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}" : null,
        $"LA  - {Article.Language}",
        $"UR  - {Article.Url}",
        $"L2  - {Here}",
        $"Y2  - {Accessed.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}",
        $"N1  - {Line($"{Said}Read by {Reader}")}",
        "ER  - ",
    ]);

    private string Published => Article.Published is { } published ? RecordText.Day(published) : $"no date, first seen {RecordText.Day(Article.Stored)}";

    private string Said => Claim is null ? "" : $"Figure: {ClaimPhrase.English(Claim)}; sentence: “{Claim.Evidence.Text}” ";

    private string Reader => string.Create(CultureInfo.InvariantCulture, $"MigrationWatch, analyzer {Article.Analyzer.Name} {Article.Analyzer.Version}{(Article.Analyzer.Model is { } model ? $" ({model})" : "")}, version {Article.Revision} of the text");

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Tex(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in Line(text))
        {
            escaped.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '%' or '&' or '#' or '_' or '$' => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
