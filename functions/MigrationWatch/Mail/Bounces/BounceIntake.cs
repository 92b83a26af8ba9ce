using System.Text.Json;
using MigrationWatch.Http;
using MigrationWatch.Mail.Sending;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Mail.Bounces;

/// <summary>What mail services report back: who could not be reached, and who complained.</summary>
public sealed class BounceIntake(SubscriberStore store, Suppression suppression)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string DeliveryReport = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <summary>Azure Event Grid's own schema: an array of events.</summary>
    /// <returns>The code to answer a validation with; null for reports.</returns>
    /// <exception cref="BadRequestException">Not that schema.</exception>
    public async Task<string?> TakeEventsAsync(JsonElement events, CancellationToken cancellation)
    {
        if (events.ValueKind != JsonValueKind.Array)
        {
            throw new BadRequestException("body", "must be an array of Event Grid events");
        }

        string? code = null;
        foreach (var item in events.EnumerateArray())
        {
            var data = Property(item, "data");
            code = Text(item, "eventType") == Validation ? Text(data, "validationCode") : code;
            if (Text(item, "eventType") == DeliveryReport)
            {
                await TakeReportAsync(data, cancellation);
            }
        }

        return code;
    }

    /// <param name="kind"><c>bounce</c> or <c>complaint</c>.</param>
    /// <exception cref="BadRequestException">Another kind, or no address.</exception>
    public Task TakeAsync(string? address, string? kind, string? code, CancellationToken cancellation)
    {
        var id = Id(address) ?? throw new BadRequestException("address", "must be an e-mail address");
        return kind switch
        {
            "bounce" => suppression.BouncedAsync(id, Word(code), cancellation),
            "complaint" => suppression.EndAsync(id, "complaint", cancellation),
            _ => throw new BadRequestException("kind", "must be bounce or complaint"),
        };
    }

    private Task TakeReportAsync(JsonElement data, CancellationToken cancellation) => (Id(Text(data, "recipient")), Text(data, "status")) switch
    {
        ({ } id, "Bounced") => suppression.BouncedAsync(id, "bounced", cancellation),

        // The service has the address on its own list and sends nothing there any more.
        ({ } id, "Suppressed") => suppression.EndAsync(id, "suppressed-by-service", cancellation),
        _ => Task.CompletedTask,
    };

    private string? Id(string? address) => EmailAddress.Parse(address) is { } parsed ? store.IdOf(parsed) : null;

    /// <summary>Codes only: a service's free text may repeat the address.</summary>
    private static string Word(string? code) =>
        code is { Length: > 0 and <= 20 } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ' ' or '-') ? code : "bounced";

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
