using System.Text.Json;
using MigrationWatch.Queries.Live;
using MigrationWatch.Queries.Matching;
using MigrationWatch.Queries.Segments;

namespace MigrationWatch.Queries.Search;

/// <summary>Finds a claim by its id.</summary>
internal static class ClaimLookup
{
    public static IReadOnlyList<Hit> Candidates(IndexSnapshot snapshot, string claimId)
    {
        var hash = ClaimDataBuilder.HashOf(claimId);
        return [.. snapshot.Views.SelectMany(view => Candidates(view, hash))];
    }

    public static bool HasClaim(ReadOnlyMemory<byte> line, int number, string claimId)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        using var record = JsonDocument.Parse(line);
        return record.RootElement.TryGetProperty("claims", out var claims)
            && number < claims.GetArrayLength()
            && claims[number].GetProperty("id").ValueEquals(claimId);
    }

    private static IEnumerable<Hit> Candidates(SegmentView view, long hash)
    {
        var claims = view.Segment.Claims;
        for (var claim = Next(claims.IdHash, hash, 0); claim >= 0; claim = Next(claims.IdHash, hash, claim + 1))
        {
            var row = claims.RowOf(claim);
            if (view.Hidden?[row] != true)
            {
                yield return new Hit(view.Segment, row, claim - claims.Starts.Span[row], default);
            }
        }
    }

    private static int Next(ReadOnlyMemory<long> hashes, long hash, int from) =>
        hashes.Span[from..].IndexOf(hash) is >= 0 and var step ? from + step : -1;
}
