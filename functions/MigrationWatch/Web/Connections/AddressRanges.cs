using System.Net;
using System.Net.Sockets;

namespace MigrationWatch.Web.Connections;

/// <summary>Which addresses are on the public internet, after the IANA registries of special-purpose addresses.</summary>
public static class AddressRanges
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Azure's own platform services answer here, from a range that is otherwise public.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    // Only 2000::/3 is handed out. That leaves IPv4-mapped, NAT64, unique local, link-local and multicast outside;
    // these lie within: protocol assignments with Teredo, documentation, 6to4 (which wraps any IPv4 address).
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(SpecialV4, range => range.Contains(address)),

        // Mapped ones first: IPNetwork compares the IPv4 address within them, and finds 10.0.0.1 in 2000::/3.
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && address.ScopeId == 0
            && GlobalV6.Contains(address) && !Array.Exists(SpecialV6, range => range.Contains(address)),
        _ => false,
    };

    /// <summary>Loopback as written, not wrapped in another kind of address.</summary>
    public static bool IsPlainLoopback(IPAddress address) => !address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address);
}
