using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Subscribers.SignUps;

public sealed class SignUpOptions
{
    public const string Section = "MigrationWatch:Subscribers:SignUp";

    /// <summary>Sign-ups one client may send an hour, not counting those with a mistake in them. Default 10: a family or an office behind one address.</summary>
    [Range(1, 10_000)]
    public int PerClientAndHour { get; init; } = 10;

    /// <summary>Mails that sign-ups may cause to one mailbox in a day, however often somebody types it in. Default 3.</summary>
    [Range(1, 20)]
    public int PerMailboxAndDay { get; init; } = 3;

    /// <summary>Least time between two of them. Default 10 minutes.</summary>
    public TimeSpan MailboxGap { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Every answer takes at least this long, so that its delay doesn't tell a known address from an unknown one. Default 400 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan AnswerAfter { get; init; } = TimeSpan.FromMilliseconds(400);
}
