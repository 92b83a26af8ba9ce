using Microsoft.AspNetCore.Http;
using MigrationWatch.Articles.Identity;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Verdicts;

namespace MigrationWatch.Pages.Verdicts;

/// <summary>The verdict form below claims and articles; <c>POST verdicts</c> is the same for programs. Wrong keys get the form again; anybody may try only as often as they may read.</summary>
public sealed class VerdictFormEndpoint(ApiGate gate, AccessKeys keys, VerdictDesk desk, PageAnswers pages)
{
    public async Task<IResult> GiveAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        await FormKey.TakeAsync(request, cancellation);
        return await gate.RunAsync(request, Access.Form, async () =>
        {
            var wish = Read(id, request.HasFormContentType ? await request.ReadFormAsync(cancellation) : FormCollection.Empty);
            if (!ArticleId.IsValid(id))
            {
                return await pages.NotFoundAsync("There is no such article.");
            }

            if (keys.HolderOf(request) is not { } holder)
            {
                return await AgainAsync(wish, "The key is missing or wrong.", StatusCodes.Status401Unauthorized);
            }

            try
            {
                await desk.GiveAsync(wish, holder, cancellation);
                return Results.Redirect(Judged(wish) + "#verdicts");
            }
            catch (BadRequestException mistake)
            {
                return await AgainAsync(wish, $"The {mistake.Parameter} {mistake.Message}.", StatusCodes.Status400BadRequest);
            }
        });
    }

    /// <summary>The page of what is judged.</summary>
    internal static string Judged(VerdictWish wish) => wish.Claim is { } claim ? Address.Of(Routes.Figure, claim) : Address.Of(Routes.Article, wish.Article!);

    private static VerdictWish Read(string article, IFormCollection form) => new(
        article,
        Text(form, "claim"),
        null,
        Enum.GetValues<VerdictKind>().Where(kind => Fields.NameOf(kind) == form["kind"]).Select(kind => (VerdictKind?)kind).FirstOrDefault(),
        Text(form, "note"));

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private Task<IResult> AgainAsync(VerdictWish wish, string mistake, int status) => pages.PageAsync<VerdictAgainPage>(new MistakenVerdict(wish, mistake), status);
}

/// <summary>A verdict that was not taken, with the reason.</summary>
public sealed record MistakenVerdict(VerdictWish Wish, string Mistake);
