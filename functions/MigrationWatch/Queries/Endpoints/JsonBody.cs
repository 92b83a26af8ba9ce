using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;
using MigrationWatch.Http;

namespace MigrationWatch.Queries.Endpoints;

internal static class JsonBody
{
    /// <summary>No body of this API is longer, in bytes.</summary>
    private const int Longest = 64 * 1024;

    /// <exception cref="BadRequestException">No JSON, too long, or a field of a wrong type; names the field where it is known.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
    {
        var bytes = new byte[Longest + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > Longest)
        {
            throw new BadRequestException("body", $"may have {Longest} bytes");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.AsSpan(0, length), ContractJson.Options) ?? throw new BadRequestException("body", "must be a JSON object");
        }
        catch (JsonException mistake)
        {
            throw new BadRequestException(mistake.Path is { Length: > 2 } path ? path[2..] : "body", "is not of the type that is expected here");
        }
    }
}
