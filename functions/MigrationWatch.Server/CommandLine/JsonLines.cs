using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MigrationWatch.Contracts;

namespace MigrationWatch.Server.CommandLine;

/// <summary>One JSON object a line in, one a line out, in order; a bad line answers <c>{"id":…,"error":"…"}</c> and the rest goes on.</summary>
internal static class JsonLines
{
    /// <returns>0: a bad line is answered in its place and fails nothing but itself, so that a script can go on with the rest.</returns>
    public static async Task<int> RunAsync<TIn>(TextReader input, TextWriter output, Func<TIn, CancellationToken, Task<object>> answer, CancellationToken cancellation)
        where TIn : class
    {
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var result = await AnswerAsync(line, answer, cancellation);
            await output.WriteLineAsync(result is string json ? json : JsonSerializer.Serialize(result, result.GetType(), ContractJson.Options));

            // A caller that waits for each answer before it asks again must get it now.
            await output.FlushAsync(cancellation);
        }

        return 0;
    }

    /// <summary>The lines of a file, or of stdin for <c>-</c>.</summary>
    public static TextReader Open(string file) => file == "-" ? Console.In : File.OpenText(file);

    /// <summary>The result's JSON with the line's id put first.</summary>
    public static string WithId(string? id, object result)
    {
        var body = JsonSerializer.Serialize(result, result.GetType(), ContractJson.Options);
        var head = id is null ? "{" : $"{{\"id\":{JsonSerializer.Serialize(id, ContractJson.Options)}";
        return body == "{}" || id is null ? id is null ? body : head + "}" : new StringBuilder(head).Append(',').Append(body, 1, body.Length - 1).ToString();
    }

    private static async Task<object> AnswerAsync<TIn>(string line, Func<TIn, CancellationToken, Task<object>> answer, CancellationToken cancellation)
        where TIn : class
    {
        string? id = null;
        try
        {
            using (var document = JsonDocument.Parse(line))
            {
                id = document.RootElement.TryGetProperty("id", out var value) ? value.ToString() : null;
            }

            return await answer(ContractJson.Read<TIn>(line) ?? throw new JsonException("the line is null"), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A line is a unit of its own: whatever is wrong with it is answered in its place.
            return new LineError(id, exception.Message);
        }
    }
}

/// <summary>A line that could not be answered.</summary>
internal sealed record LineError([property: JsonPropertyOrder(-1)] string? Id, string Error);
