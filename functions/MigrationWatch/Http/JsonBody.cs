using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Contracts;

namespace MigrationWatch.Http;

/// <summary>JSON bodies of requests, of limited length and with mistakes named.</summary>
internal static class JsonBody
{
    /// <summary>No body of this API is longer, in bytes.</summary>
    private const int Longest = 64 * 1024;

    private static readonly JsonSerializerOptions _strict = new(ContractJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="BadRequestException">No JSON, too long, or a field of a wrong type; names the field where it is known.</exception>
    public static Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) => ReadAsync<T>(request, ContractJson.Options, cancellation);

    /// <summary>A field that is not known is a mistake too: a mistyped wish that is ignored looks like one that is granted.</summary>
    /// <inheritdoc cref="ReadAsync{T}(HttpRequest, CancellationToken)"/>
    public static Task<T> ReadStrictAsync<T>(HttpRequest request, CancellationToken cancellation) => ReadAsync<T>(request, _strict, cancellation);

    private static async Task<T> ReadAsync<T>(HttpRequest request, JsonSerializerOptions options, CancellationToken cancellation)
    {
        var bytes = new byte[Longest + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > Longest)
        {
            throw new BadRequestException("body", $"may have {Longest} bytes");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.AsSpan(0, length), options) ?? throw new BadRequestException("body", "must be a JSON object");
        }
        catch (JsonException mistake)
        {
            throw new BadRequestException(mistake.Path is { Length: > 2 } path ? path[2..] : "body", "is not known or not of the type that is expected here");
        }
    }
}
