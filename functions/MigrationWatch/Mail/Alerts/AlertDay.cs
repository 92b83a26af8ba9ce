using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Mail.Alerts;

/// <summary>What one watch has found among the articles stored on one UTC day. Both lists only grow, so that an alert is known by its place.</summary>
/// <param name="Alerted">Told at once.</param>
/// <param name="Rest">Beyond the daily cap, told together.</param>
/// <param name="Batches">Where each telling of the rest ended.</param>
public sealed record AlertDay(IReadOnlyList<Finding> Alerted, IReadOnlyList<Finding> Rest, IReadOnlyList<int> Batches)
{
    /// <summary>Articles one alert tells at most.</summary>
    private const int MaximumBatch = 50;

    public static AlertDay Empty { get; } = new([], [], []);

    /// <param name="claims">Null when the article as a whole is told.</param>
    public AlertDay With(string article, IReadOnlyList<string>? claims, int cap)
    {
        var known = Alerted.Concat(Rest).Where(finding => finding.Article == article).ToList();
        var fresh = claims?.Except(known.SelectMany(finding => finding.Claims ?? [])).ToList();
        var nothing = fresh is null ? known.Count > 0 : fresh.Count == 0;
        var found = new Finding(article, fresh);
        return nothing ? this : Alerted.Count < cap ? this with { Alerted = [.. Alerted, found] } : this with { Rest = [.. Rest, found] };
    }

    /// <summary>What came since the last telling gets one of its own: nothing is told twice or left out, however late it came.</summary>
    public AlertDay Closed()
    {
        var ends = new List<int>(Batches);
        while ((ends.Count == 0 ? 0 : ends[^1]) is var told && told < Rest.Count)
        {
            ends.Add(Math.Min(told + MaximumBatch, Rest.Count));
        }

        return ends.Count == Batches.Count ? this : this with { Batches = ends };
    }

    public IEnumerable<(int Number, IReadOnlyList<Finding> Findings)> Tellings() => Batches
        .Select((end, number) => (number, (IReadOnlyList<Finding>)[.. Rest.Take(end).Skip(number == 0 ? 0 : Batches[number - 1])]));
}

/// <param name="Claims">Null when the article as a whole is meant.</param>
public sealed record Finding(string Article, IReadOnlyList<string>? Claims);

/// <param name="Findings">Of one article, or those beyond a day's cap.</param>
/// <param name="Issue">Names the alert in the send ledger: the same alert is sent once, whoever sends it.</param>
/// <param name="Rest">Whether it tells what was beyond the cap.</param>
/// <param name="Time">The time handed out for it, once there is one.</param>
public sealed record AlertMessage(string Watch, string Issue, IReadOnlyList<Finding> Findings, bool Rest = false, DateTimeOffset? Time = null) : TracedMessage;
