using MigrationWatch.Claims.Figures;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims;

/// <summary>Orders a text's claims by what the text is about: people before houses, a total before its parts, destroyed before damaged; otherwise as they are read.</summary>
internal static class MainFirst
{
    private const int Reach = 5;

    private static readonly HashSet<string> Totals = ["total", "overall", "altogether", "всего", "итого", "общей", "общее"];

    public static int RankOf(SentenceReading sentence, Figure figure) => figure.Trigger switch
    {
        { Event: "destroyed-housing" or "uninhabitable-housing" } => 2,
        { Event: "partially-destroyed-housing" } => 3,
        _ => IsTotal(sentence, figure) ? 0 : 1,
    };

    public static IReadOnlyList<Claim> Order(IEnumerable<(Claim Claim, int Rank)> claims) => [.. claims.OrderBy(claim => claim.Rank).Select(claim => claim.Claim)];

    // "bringing the total number of displaced to 41,000", "всего эвакуированы 3 тысячи"
    private static bool IsTotal(SentenceReading sentence, Figure figure)
    {
        for (var at = figure.Quantity.Number - 1; at >= Math.Max(0, figure.Quantity.Number - Reach); at--)
        {
            if (sentence.Words[at].IsDigits || sentence.Words[at].Lower is "," or ";")
            {
                return false;
            }

            if (Totals.Contains(sentence.Words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
