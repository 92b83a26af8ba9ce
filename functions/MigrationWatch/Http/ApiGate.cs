using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MigrationWatch.Storage.Blobs;

namespace MigrationWatch.Http;

/// <summary>What every request passes in both hosts: security headers, and an answer whatever goes wrong: problem+json, to browsers a page.</summary>
public sealed partial class ApiGate(Admission admission, ILogger<ApiGate> logger)
{
    /// <summary>No outside requests, no script, no style but our own, no frames: pages and JSON alike.</summary>
    private static readonly string _contentSecurityPolicy =
        $"default-src 'none'; style-src {SiteStyle.Hash}; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task<IResult> RunAsync(HttpRequest request, Access access, Func<Task<IResult>> handler)
    {
        AddHeaders(request, request.HttpContext.Response.Headers);
        try
        {
            return admission.Refuse(request, access) is { } refusal ? GateNotice.Of(request, refusal) : await handler();
        }
        catch (BadRequestException mistake)
        {
            return Problems.BadRequest(mistake.Parameter, mistake.Message);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            Log.StorageFailed(logger, request.Path, failure);
            return GateNotice.Of(request, Problems.Unavailable("The storage account does not answer as it should; try again."));
        }
        catch (OperationCanceledException failure) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Something within took too long, or the host stops; somebody still waits, and would get an empty 500.
            Log.Failed(logger, request.Path, failure);
            return GateNotice.Of(request, Problems.Unavailable("The answer took too long, or the server stops; try again."));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, request.Path, failure);
            return GateNotice.Of(request, Problems.Unexpected());
        }
    }

    private static void AddHeaders(HttpRequest request, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = _contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (request.Query.ContainsKey("token"))
        {
            // A reader's own pages: whoever uses the browser or the proxy next finds nothing of them.
            headers.CacheControl = "no-store";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Path} failed")]
        public static partial void Failed(ILogger logger, PathString path, Exception failure);

        [LoggerMessage(LogLevel.Error, "{Path} failed on storage")]
        public static partial void StorageFailed(ILogger logger, PathString path, Exception failure);
    }
}
