using Microsoft.AspNetCore.Http;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>The token of a button, or of a mail program's one-click POST, which has it in the address.</summary>
internal static class PostedToken
{
    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var posted = request.HasFormContentType ? (await request.ReadFormAsync(cancellation))["token"].ToString() : "";
        return posted.Length > 0 ? posted : request.Query["token"].ToString();
    }
}
