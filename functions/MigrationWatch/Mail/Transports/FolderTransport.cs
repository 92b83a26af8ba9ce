using System.Security.Cryptography;

namespace MigrationWatch.Mail.Transports;

/// <summary>Writes each mail as an .eml file that any mail program opens: for demos, tests and a look before the first real send.</summary>
public sealed class FolderTransport(string folder) : IMailTransport
{
    public string Description => folder;

    public bool IsLimited => false;

    public async Task<SendOutcome> SendAsync(MailEnvelope mail, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);

        // Named by content: a mail written twice is one file.
        var name = Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(mail.Content).AsSpan(0, 10))}.eml");
        var draft = $"{name}.{Path.GetRandomFileName()}";
        await File.WriteAllBytesAsync(draft, mail.Content, cancellation);
        File.Move(draft, name, overwrite: true);
        return SendOutcome.Accepted;
    }
}
