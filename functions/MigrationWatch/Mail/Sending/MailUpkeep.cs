using MigrationWatch.Mail.Issues;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;

namespace MigrationWatch.Mail.Sending;

/// <summary>The daily timer: subscribers' upkeep, and an end to send records that nobody needs any more.</summary>
public sealed class MailUpkeep(AccountUpkeep accounts, KeyRing keys, SendLedger ledger, TimeProvider clock)
{
    /// <summary>Longer than a message can wait in a queue and an operator be on holiday.</summary>
    private const int DaysKept = 40;

    private const int DateLength = 10;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!keys.IsConfigured)
        {
            return;
        }

        await accounts.RunAsync(cancellation);
        await ledger.ForgetAsync(IsOld, cancellation);
    }

    /// <summary>Issues and notices begin with their day.</summary>
    private bool IsOld(string issue) =>
        Issue.ReadId(issue[..Math.Min(issue.Length, DateLength)]) is { } named && named.Date.AddDays(DaysKept) < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
