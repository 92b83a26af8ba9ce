using MigrationWatch.Storage;

namespace MigrationWatch.Mail.Alerts;

/// <summary>What one watch has found on one UTC day.</summary>
/// <param name="Alerted">Articles told at once.</param>
/// <param name="Rest">Articles beyond the daily cap, told together.</param>
public sealed record AlertDay(IReadOnlyList<string> Alerted, IReadOnlyList<string> Rest)
{
    public static AlertDay Empty { get; } = new([], []);

    public bool Knows(string article) => Alerted.Contains(article) || Rest.Contains(article);

    public AlertDay With(string article, int cap) =>
        Knows(article) ? this : Alerted.Count < cap ? this with { Alerted = [.. Alerted, article] } : this with { Rest = [.. Rest, article] };
}

/// <param name="Articles">One, or those beyond a day's cap.</param>
/// <param name="Issue">Names the alert in the send ledger: the same alert is sent once, whoever sends it.</param>
/// <param name="Time">The time handed out for it, once there is one.</param>
public sealed record AlertMessage(string Watch, string Issue, IReadOnlyList<string> Articles, DateTimeOffset? Time = null) : TracedMessage;
