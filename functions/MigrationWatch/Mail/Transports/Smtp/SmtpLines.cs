using System.Globalization;
using System.Text;

namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>Lines over a stream, each wait limited.</summary>
internal sealed class SmtpLines(Stream stream, TimeSpan timeout) : IAsyncDisposable
{
    private const int MaximumLines = 100;
    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        await stream.WriteAsync(bytes, limit.Token);
        await stream.FlushAsync(limit.Token);
    }

    public Task WriteAsync(string lines, CancellationToken cancellation) => WriteAsync(Encoding.ASCII.GetBytes(lines), cancellation);

    /// <returns>The reply with the texts of its lines joined by line feeds.</returns>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        var texts = new List<string>();
        while (texts.Count < MaximumLines)
        {
            var line = await ReadLineAsync(limit.Token);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new SmtpException("protocol", "the server's answer is not SMTP");
            }

            texts.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, string.Join('\n', texts));
            }
        }

        throw new SmtpException("protocol", "the server's answer has no end");
    }

    /// <summary>Bytes that came unasked: before TLS starts, they may be a stranger's (CVE-2011-0411).</summary>
    public bool HasUnread => _start < _end;

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.Latin1.GetString(_buffer, _start, length).TrimEnd('\r');
                _start += length + 1;
                return line;
            }

            await FillAsync(cancellation);
        }
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var read = _end < _buffer.Length ? await stream.ReadAsync(_buffer.AsMemory(_end), cancellation) : throw new SmtpException("protocol", "the server's line is too long");
        _end += read > 0 ? read : throw new SmtpException("closed", "the server closed the connection");
    }
}
