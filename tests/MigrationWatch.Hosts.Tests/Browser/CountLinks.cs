using System.Net;
using System.Text.RegularExpressions;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>The numbers of a page, each followed to the list that it counts.</summary>
internal static partial class CountLinks
{
    public static async Task FollowAsync(HttpClient client, string address)
    {
        var numbers = Numbers().Matches(await client.GetStringAsync(address)).Select(match => (Count: match.Groups[1].Value, To: WebUtility.HtmlDecode(match.Groups[2].Value))).Distinct().ToList();

        Assert.NotEmpty(numbers);
        foreach (var (count, to) in numbers)
        {
            var total = await TotalAsync(client, to);
            Assert.True(total == count, $"{address} says {count}, {to} has {total}");
        }
    }

    /// <summary>How many a list says it holds; empty when it says nothing.</summary>
    public static async Task<string> TotalAsync(HttpClient client, string address) => Total().Match(await client.GetStringAsync(address)).Groups[1].Value;

    [GeneratedRegex("data-count=\"(\\d+)\"[^>]* href=\"([^\"]+)\"")]
    private static partial Regex Numbers();

    [GeneratedRegex("data-total=\"(\\d+)\"")]
    private static partial Regex Total();
}
