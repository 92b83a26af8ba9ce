using System.Buffers;
using System.Globalization;

namespace MigrationWatch.Subscribers.Records;

/// <summary>An address that mail can be sent to. <see cref="ToString"/> hides it, so that it can't slip into a log.</summary>
public sealed class EmailAddress
{
    private const int MaximumLength = 254;
    private const int MaximumLocalLength = 64;
    private static readonly SearchValues<char> _localCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+/=?^_`{|}~-.");

    private static readonly SearchValues<char> _domainCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    private EmailAddress(string local, string domain) => (Local, Domain) = (local, domain);

    public string Local { get; }

    /// <summary>Lower case; an international domain in its ASCII form.</summary>
    public string Domain { get; }

    /// <summary>What goes on the envelope, as the reader wrote the local part.</summary>
    public string Envelope => $"{Local}@{Domain}";

    /// <summary>One person's address however it is capitalised.</summary>
    public string Normalized => Envelope.ToLowerInvariant();

    /// <summary>Without the <c>+tag</c>: name+1@, name+2@ … fill one mailbox, so they share its limits.</summary>
    public string Mailbox => $"{Local.Split('+')[0].ToLowerInvariant()}@{Domain}";

    /// <returns>Null when no mail could be sent there: malformed, or a local part outside ASCII, which few servers accept.</returns>
    public static EmailAddress? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.LastIndexOf('@');
        if (at <= 0 || trimmed.Length > MaximumLength || ParseDomain(trimmed[(at + 1)..]) is not { } domain)
        {
            return null;
        }

        var local = trimmed[..at];
        return IsLocalPart(local) ? new EmailAddress(local, domain) : null;
    }

    public override string ToString() => "(address)";

    private static bool IsLocalPart(string local) =>
        local.Length <= MaximumLocalLength
        && !local.AsSpan().ContainsAnyExcept(_localCharacters)
        && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static string? ParseDomain(string text)
    {
        try
        {
            var domain = new IdnMapping().GetAscii(text.TrimEnd('.')).ToLowerInvariant();
            var labels = domain.Split('.');
            var wellFormed = labels.Length >= 2 && !domain.AsSpan().ContainsAnyExcept(_domainCharacters)
                && labels.All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-');
            return wellFormed && !labels[^1].All(char.IsAsciiDigit) ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
