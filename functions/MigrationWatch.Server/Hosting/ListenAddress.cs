using System.Net;
using System.Net.Sockets;

namespace MigrationWatch.Server.Hosting;

internal static class ListenAddress
{
    /// <summary>Where a browser on this machine reaches it: nobody can visit 0.0.0.0.</summary>
    public static string OnThisMachine(string url)
    {
        var address = new UriBuilder(url);
        address.Host = IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) ? "localhost" : address.Host;
        return address.Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>What keeps us from listening there, as a sentence; null when nothing does. Asked before anything is started: a server that fails late leaves pages of traces.</summary>
    public static string? Obstacle(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return $"\"{url}\" is no address to listen at; say for example --urls http://localhost:7072.";
        }

        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(address.Host, out var ip) ? ip : IPAddress.Loopback, address.Port);
            listener.Start();
            return null;
        }
        catch (SocketException)
        {
            return $"{url} is taken by another program: stop that, or choose another address with --urls.";
        }
    }
}
