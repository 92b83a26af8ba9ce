using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Pages.Subscriptions.Forms;

/// <summary>Who asks, as far as we need to know.</summary>
internal static class Visitor
{
    /// <summary>By <c>?lang=</c>, else by what the browser prefers.</summary>
    public static Phrases Phrases(HttpRequest request)
    {
        var wish = request.Query["lang"].ToString() is { Length: > 0 } asked ? asked : request.Headers.AcceptLanguage.ToString();
        return wish.StartsWith("ru", StringComparison.OrdinalIgnoreCase) ? Mail.Texts.Phrases.Russian : Mail.Texts.Phrases.English;
    }

    /// <summary>By the mail that the visitor comes from, whatever the browser prefers.</summary>
    /// <param name="data">Null when nothing is known of the reader any more.</param>
    public static Phrases Phrases(HttpRequest request, PersonalData? data) => data is null ? Phrases(request) : Mail.Texts.Phrases.In(data.Preferences.Language);

    /// <summary>
    /// The network that limits count by. Behind a front end the connection comes from a private address and the last
    /// entry of X-Forwarded-For is the one that the front end itself saw; earlier entries are the client's own invention.
    /// </summary>
    public static string Client(HttpRequest request)
    {
        var peer = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        var client = IsOurFrontEnd(peer) && IPEndPoint.TryParse(forwarded, out var seen) ? seen.Address : peer;
        return client.AddressFamily == AddressFamily.InterNetworkV6 && !client.IsIPv4MappedToIPv6 ? Network(client) : client.MapToIPv4().ToString();
    }

    /// <summary>One subscriber line gets a /64, so single addresses in it say nothing.</summary>
    private static string Network(IPAddress address) => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8));

    private static bool IsOurFrontEnd(IPAddress peer)
    {
        if (IPAddress.IsLoopback(peer) || peer.Equals(IPAddress.None))
        {
            return true;
        }

        var bytes = peer.MapToIPv4().GetAddressBytes();
        return bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 169 && bytes[1] == 254);
    }
}
