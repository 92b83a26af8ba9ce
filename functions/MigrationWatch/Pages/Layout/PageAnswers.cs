using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Pages.Layout;

/// <summary>Pages as answers to a request.</summary>
public sealed class PageAnswers(PageRenderer pages)
{
    public const string Type = "text/html; charset=utf-8";

    public async Task<IResult> PageAsync<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        Results.Content(await pages.RenderAsync<TPage>(new Dictionary<string, object?> { ["Model"] = model }), Type, statusCode: status);

    /// <param name="text">What is not there, and what to do instead, as a sentence.</param>
    public Task<IResult> NotFoundAsync(string text) => NoticeAsync("Not found", text, StatusCodes.Status404NotFound);

    public Task<IResult> MethodNotAllowedAsync(string text) => NoticeAsync("Not this way", text, StatusCodes.Status405MethodNotAllowed);

    public Task<IResult> UnavailableAsync(string text) => NoticeAsync("Not just now", text, StatusCodes.Status503ServiceUnavailable);

    /// <param name="parameter">Named, so that it can be mended in the address.</param>
    public Task<IResult> BadRequestAsync(string parameter, string text) =>
        NoticeAsync("That can’t be asked", $"The parameter “{parameter}” {text}.", StatusCodes.Status400BadRequest);

    private async Task<IResult> NoticeAsync(string title, string text, int status) => Results.Content(
        await pages.RenderAsync<NoticePage>(new Dictionary<string, object?> { [nameof(NoticePage.Title)] = title, [nameof(NoticePage.Text)] = text }),
        Type,
        statusCode: status);
}
