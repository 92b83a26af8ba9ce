using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Http;

/// <summary>A form can't set a header: its field <c>key</c> is taken for one.</summary>
internal static class FormKey
{
    public static async Task TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType)
        {
            request.Headers[AccessKeys.Header] = (await request.ReadFormAsync(cancellation))["key"];
        }
    }
}
