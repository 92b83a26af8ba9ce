namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>The conversation can't go on; the connection is of no further use.</summary>
internal sealed class SmtpException(string code, string message) : IOException(message)
{
    public string Code { get; } = code;
}
