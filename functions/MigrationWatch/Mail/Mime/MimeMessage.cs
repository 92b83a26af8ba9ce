namespace MigrationWatch.Mail.Mime;

/// <summary>A mail of one text and one HTML part. Composing it twice gives the same bytes, so that a repeated send is recognisable.</summary>
public sealed record MimeMessage
{
    public required MailAddress From { get; init; }

    /// <summary>The envelope form: ASCII only.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }
    public required DateTimeOffset Date { get; init; }

    /// <summary>Without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public required string Text { get; init; }
    public required string Html { get; init; }

    /// <summary>Further headers, ASCII only, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

/// <param name="Name">Display name, any script.</param>
public sealed record MailAddress(string Name, string Address)
{
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];
}
