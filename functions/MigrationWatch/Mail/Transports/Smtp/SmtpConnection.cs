namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>One authenticated conversation, mail after mail. Commands go in one write where the server allows it (PIPELINING).</summary>
internal sealed class SmtpConnection(SmtpLines lines, bool pipelining, TimeProvider clock) : IAsyncDisposable
{
    private static readonly byte[] _end = "\r\n.\r\n"u8.ToArray();
    private static readonly byte[] _lineDot = "\r\n."u8.ToArray();

    /// <summary>The content is out and the answer to it is not in: whether the mail was taken is unknown.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>False after an answer that ends the conversation.</summary>
    public bool IsUsable { get; private set; } = true;

    public int Mails { get; private set; }

    public DateTimeOffset LastUsed { get; private set; } = clock.GetUtcNow();

    /// <exception cref="IOException">The connection broke, or the server ended it before it had the mail.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or an answer took too long.</exception>
    public async Task<SendOutcome> SendAsync(MailEnvelope mail, CancellationToken cancellation)
    {
        (Mails, LastUsed) = (Mails + 1, clock.GetUtcNow());
        var (failure, ready) = await AnnounceAsync(mail, cancellation);
        if (failure is null)
        {
            return await TransferAsync(mail.Content, cancellation);
        }

        // A pipelined DATA may have been accepted although nobody is to get it: an empty mail ends it.
        await lines.WriteAsync(ready ? ".\r\nRSET\r\n" : "RSET\r\n", cancellation);
        _ = ready ? await lines.ReadAsync(cancellation) : null;
        IsUsable &= (await lines.ReadAsync(cancellation)).IsPositive;
        return failure;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await lines.WriteAsync("QUIT\r\n", CancellationToken.None);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Saying goodbye is a courtesy.
        }

        await lines.DisposeAsync();
    }

    /// <returns>What speaks against the mail, and whether the server waits for content all the same.</returns>
    private async Task<(SendOutcome? Failure, bool Ready)> AnnounceAsync(MailEnvelope mail, CancellationToken cancellation)
    {
        string[] commands = [$"MAIL FROM:<{mail.From}>\r\n", $"RCPT TO:<{mail.To}>\r\n", "DATA\r\n"];
        if (pipelining)
        {
            await lines.WriteAsync(string.Concat(commands), cancellation);
        }

        SendOutcome? failure = null;
        for (var stage = SmtpStage.Sender; stage <= SmtpStage.Content; stage++)
        {
            if (!pipelining)
            {
                await lines.WriteAsync(commands[stage - SmtpStage.Sender], cancellation);
            }

            var reply = await lines.ReadAsync(cancellation);
            ThrowIfEnded(reply, stage);
            failure ??= reply.IsPositive ? null : reply.ToOutcome(stage);
            if (stage == SmtpStage.Content || (failure is not null && !pipelining))
            {
                return (failure, stage == SmtpStage.Content && reply.Code == 354);
            }
        }

        return (failure, false);
    }

    /// <summary>421 after some hundred mails is how servers limit a conversation; it says nothing against this mail.</summary>
    private static void ThrowIfEnded(SmtpReply reply, SmtpStage stage)
    {
        if (reply.Code == 421)
        {
            throw new SmtpException(reply.ToOutcome(stage).Code, reply.ToOutcome(stage).Reason);
        }
    }

    private async Task<SendOutcome> TransferAsync(byte[] content, CancellationToken cancellation)
    {
        IsInDoubt = true;
        await lines.WriteAsync(Stuff(content), cancellation);
        var reply = await lines.ReadAsync(cancellation);
        IsInDoubt = false;
        IsUsable &= reply.Code != 421;
        return reply.IsPositive ? SendOutcome.Accepted : reply.ToOutcome(SmtpStage.Content);
    }

    /// <summary>RFC 5321 4.5.2: a dot that begins a line is doubled, and a lone dot ends the content.</summary>
    private static byte[] Stuff(byte[] content)
    {
        var stuffed = new MemoryStream(content.Length + 64);
        ReadOnlySpan<byte> rest = content;
        if (rest.StartsWith("."u8))
        {
            stuffed.WriteByte((byte)'.');
        }

        for (var at = rest.IndexOf(_lineDot); at >= 0; at = rest.IndexOf(_lineDot))
        {
            stuffed.Write(rest[..(at + _lineDot.Length)]);
            stuffed.WriteByte((byte)'.');
            rest = rest[(at + _lineDot.Length)..];
        }

        stuffed.Write(rest);
        stuffed.Write(content.AsSpan().EndsWith("\r\n"u8) ? _end.AsSpan(2) : _end);
        return stuffed.ToArray();
    }
}
