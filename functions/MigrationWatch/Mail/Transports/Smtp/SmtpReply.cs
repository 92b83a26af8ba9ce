namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>An answer of the server, <c>550 5.1.1 …</c>; of a text in many lines the last.</summary>
internal sealed record SmtpReply(int Code, string Text)
{
    public bool IsPositive => Code is >= 200 and < 400;

    /// <summary>RFC 3463: <c>5.1.1</c>, or empty.</summary>
    public string Enhanced
    {
        get
        {
            var word = Text.Split(' ', 2)[0];
            return word.Length is >= 5 and <= 9 && word[1] == '.' && word.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? word : "";
        }
    }

    private string FullCode => $"{Code} {Enhanced}".TrimEnd();

    /// <param name="stage">What was answered.</param>
    public SendOutcome ToOutcome(SmtpStage stage) => new(Result(stage), FullCode, Describe(stage));

    private SendResult Result(SmtpStage stage) => Code switch
    {
        // Authentication and setup: ours to mend, and no fault of the mail.
        530 or 534 or 535 or 538 => SendResult.Transient,
        < 500 => SendResult.Transient,
        _ when stage is SmtpStage.Greeting => SendResult.Transient,
        _ when Enhanced.StartsWith("5.7", StringComparison.Ordinal) => SendResult.MailRejected,
        _ when stage is SmtpStage.Recipient || Enhanced.StartsWith("5.1.", StringComparison.Ordinal) => SendResult.AddressRejected,
        _ => SendResult.MailRejected,
    };

    private string Describe(SmtpStage stage) => Enhanced switch
    {
        _ when Code is 530 or 534 or 535 or 538 => "server does not accept our credentials",
        "4.7.1" or "4.7.0" => "greylisted or throttled",
        "5.1.1" or "5.1.10" => "no such mailbox",
        "5.1.2" => "no such domain",
        "5.2.1" => "mailbox is disabled",
        "4.2.2" or "5.2.2" => "mailbox is full",
        "5.3.4" => "message is too large",
        _ when Enhanced.StartsWith("5.7", StringComparison.Ordinal) => "refused by the server's policy",
        _ => Code switch
        {
            421 => "server is closing or limits us",
            450 or 451 or 452 => "server is busy",
            _ => stage switch
            {
                SmtpStage.Greeting => "server does not take part",
                SmtpStage.Sender => "sender refused",
                SmtpStage.Recipient => "recipient refused",
                _ => "content refused",
            },
        },
    };
}

internal enum SmtpStage
{
    Greeting,
    Sender,
    Recipient,
    Content,
}
