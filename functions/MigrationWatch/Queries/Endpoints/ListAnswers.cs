using Microsoft.AspNetCore.Http;
using MigrationWatch.Queries.Export;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Endpoints;

/// <summary>A list in the format asked for.</summary>
public sealed class ListAnswers(ListExport export)
{
    public Task<IResult> AnswerAsync(HttpRequest request, Subject subject, CancellationToken cancellation)
    {
        var format = ListFormats.Of(request);
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (format == ListFormat.Json)
        {
            return export.PageAsync(ListParameters.Read(request, subject), ListParameters.Scope(request, subject), cancellation);
        }

        var most = ListParameters.StreamLimit(request);
        return export.StreamAsync(ListParameters.ReadStream(request, subject), format, most, subject.ToString().ToLowerInvariant(), cancellation);
    }
}
