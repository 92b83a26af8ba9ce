using System.Net;
using System.Net.Sockets;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Web.Connections;

/// <summary>
/// Dials public addresses only. The name is resolved here, once for each connection, and the very address that was
/// checked is dialled: a name server that answers differently the second time gains nothing.
/// </summary>
/// <param name="allowLoopback">For the demo newsroom and for tests.</param>
public sealed class PublicAddressesOnly(ResolveName resolve, bool allowLoopback)
{
    /// <summary>Addresses tried for one name; a hostile zone can list thousands.</summary>
    private const int MaximumAddresses = 4;

    /// <summary>A dead first address (mostly IPv6 without a route) must leave time for the next.</summary>
    private static readonly TimeSpan PatiencePerAddress = TimeSpan.FromSeconds(5);

    /// <exception cref="PermanentFailureException"><c>refused-address</c>: no address of the host is public.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        var allowed = addresses.Where(IsAllowed).Take(MaximumAddresses).ToList();
        if (allowed.Count == 0)
        {
            throw addresses.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new PermanentFailureException("refused-address", $"{host} is not a public address");
        }

        return await DialAsync(allowed, port, cancellation);
    }

    public bool IsAllowed(IPAddress address) => AddressRanges.IsPublic(address) || (allowLoopback && AddressRanges.IsPlainLoopback(address));

    private static async Task<Stream> DialAsync(List<IPAddress> addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(PatiencePerAddress);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), patience.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                socket.Dispose();
                cancellation.ThrowIfCancellationRequested();
                if (i == addresses.Count - 1)
                {
                    throw failure is SocketException ? failure : new SocketException((int)SocketError.TimedOut);
                }
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}

/// <summary>The name server: all addresses of a host.</summary>
public delegate Task<IPAddress[]> ResolveName(string host, CancellationToken cancellation);
