using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Endpoints;
using MigrationWatch.Queries.Filters;
using MigrationWatch.Queries.Saved;
using MigrationWatch.Queries.Search;

namespace MigrationWatch.Pages.Saved;

/// <summary>Saved queries for people: the list, one, and the forms that save and delete; <c>saved/…</c> is the same for programs and feed readers.</summary>
public sealed class QueryEndpoints(ApiGate gate, AccessKeys keys, SavedQueryStore store, SavedQueryDesk desk, ExtractionSearch search, PageAnswers pages)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        await pages.PageAsync<QueriesPage>(await store.ListAsync(cancellation)));

    public Task<IResult> GetAsync(HttpRequest request, string name, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        if (await store.FindAsync(name, cancellation) is not { } saved)
        {
            return await pages.NotFoundAsync("There is no such saved query. The page Queries lists all.");
        }

        var parameters = new QueryCollection(QueryHelpers.ParseQuery(saved.Query));
        try
        {
            return await pages.PageAsync<QueryPage>(new QueryView(saved, QueryAddress.Of(parameters), (await search.CountAsync(QuestionReader.Read(parameters), cancellation)).Of(saved.Of)));
        }
        catch (BadRequestException mistake)
        {
            // Saved before the parameter changed its meaning.
            return await pages.BadRequestAsync(mistake.Parameter, mistake.Message);
        }
    });

    /// <summary>The form below a search. Wrong keys get the form again; anybody may try only as often as they may read.</summary>
    public async Task<IResult> SaveAsync(HttpRequest request, CancellationToken cancellation)
    {
        await FormKey.TakeAsync(request, cancellation);
        return await gate.RunAsync(request, Access.Form, async () =>
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync(cancellation) : FormCollection.Empty;
            var wish = new SaveWish(form["name"].ToString(), form["title"].ToString(), form["of"] == "claims" ? Subject.Claims : Subject.Extractions, form["query"].ToString());
            if (keys.HolderOf(request) is not { } holder)
            {
                return await AgainAsync(wish, "The key is missing or wrong.", StatusCodes.Status401Unauthorized);
            }

            try
            {
                var saved = await desk.SaveAsync(wish.Name, wish.Title, wish.Of, wish.Query, holder, cancellation);
                return Results.Redirect(Address.Of(Routes.Query, saved.Name));
            }
            catch (BadRequestException mistake)
            {
                return await AgainAsync(wish, $"The {mistake.Parameter} {mistake.Message}.", StatusCodes.Status400BadRequest);
            }
        });
    }

    /// <summary>The form below a saved query.</summary>
    public async Task<IResult> DeleteAsync(HttpRequest request, string name, CancellationToken cancellation)
    {
        await FormKey.TakeAsync(request, cancellation);
        return await gate.RunAsync(request, Access.Form, async () =>
        {
            if (keys.HolderOf(request) is null)
            {
                return await pages.PageAsync<DeleteAgainPage>(name, StatusCodes.Status401Unauthorized);
            }

            await store.DeleteAsync(name, cancellation);
            return Results.Redirect(Address.Of(Routes.Queries));
        });
    }

    private Task<IResult> AgainAsync(SaveWish wish, string mistake, int status) => pages.PageAsync<SaveAgainPage>(wish with { Mistake = mistake }, status);
}
