using Microsoft.AspNetCore.Http;
using MigrationWatch.Entities.Places;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Search;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Pages.Corridors;

/// <summary>Who is said to move where: all corridors, and one.</summary>
public sealed class CorridorEndpoints(ApiGate gate, CorridorReader corridors, PageAnswers pages)
{
    /// <summary>Any filter of the search narrows the picture.</summary>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        var address = QueryAddress.Of(request.Query);
        if (QueryAddress.Better(request.Query) is { } better)
        {
            return Results.Redirect(better.On(Routes.Corridors));
        }

        try
        {
            return await pages.PageAsync<CorridorsPage>(await corridors.ListAsync(QuestionReader.Read(request.Query), address, cancellation));
        }
        catch (BadRequestException mistake)
        {
            return await pages.PageAsync<CorridorsPage>(new CorridorsView(address, [], []) { Mistake = mistake }, StatusCodes.Status400BadRequest);
        }
    });

    /// <param name="id">Such as <c>RU-KZ</c>.</param>
    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        id.ToUpperInvariant().Split('-') is [var from, var to] && IsCountry(from) && IsCountry(to)
            ? await pages.PageAsync<CorridorPage>(await corridors.ReadAsync(from, to, cancellation))
            : await pages.NotFoundAsync("There is no such corridor: its address is two country codes, such as RU-KZ."));

    private static bool IsCountry(string iso) => Gazetteer.Default.Countries.ContainsKey(iso);
}
