using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MigrationWatch.Mail.Transports.Smtp;

/// <summary>What is wrong with a server's certificate, for somebody who sets mail up.</summary>
internal static class CertificateFault
{
    /// <returns>Null when nothing is wrong.</returns>
    public static string? Of(string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => null,
        _ when certificate is null => "the server shows no certificate",
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"the server's certificate is not for {host}; Host must be the name in it",
        _ => OfChain(chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.PartialChain),
    };

    private static string OfChain(X509ChainStatusFlags status) => status switch
    {
        _ when status.HasFlag(X509ChainStatusFlags.NotTimeValid) => "the server's certificate has expired, or this machine's clock is wrong",
        _ when status.HasFlag(X509ChainStatusFlags.Revoked) => "the server's certificate was revoked",
        _ when (status & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0 => "nobody trusted vouches for the server's certificate; for an own authority set Authority to its PEM file",
        _ => $"the server's certificate is not valid ({status})",
    };
}
