using System.Net;
using System.Net.Sockets;

namespace MigrationWatch.Server.Hosting;

internal static class ListenAddress
{
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
