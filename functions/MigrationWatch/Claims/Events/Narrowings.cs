using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Topics;

namespace MigrationWatch.Claims.Events;

/// <summary>
/// What the rest of the clause makes of a verb (narrowings.tsv): "На работу в Корею уехало 3 140 человек" is labour
/// migration, wherever its words stand. A word narrows the nearest verb that it fits, no other.
/// </summary>
public sealed class Narrowings(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers, ClauseMap clauses)
{
    // Over a figure and a few words; a new clause ends it.
    private const int Reach = 15;
    private const int Nearest = 4;

    private static readonly PhraseBook<List<Narrowing>> Book = Load();

    private readonly Dictionary<string, Narrowing> _byEvent = [];
    private Dictionary<int, Narrowing>? _byTrigger;

    /// <param name="start">Index of the trigger's first word.</param>
    public Trigger Of(Trigger trigger, int start)
    {
        _byTrigger ??= Find();
        return trigger.Event is { } wide && ((_byTrigger.TryGetValue(start, out var narrowing) && narrowing.Of.Contains(wide)) || _byEvent.TryGetValue(wide, out narrowing))
            ? narrowing.Narrow(trigger)
            : trigger;
    }

    private Dictionary<int, Narrowing> Find()
    {
        var found = new Dictionary<int, Narrowing>();
        foreach (var match in Book.Scan(words))
        {
            foreach (var anywhere in match.Meaning.Where(narrowing => narrowing.IsAnywhere))
            {
                anywhere.Of.ToList().ForEach(wide => _byEvent.TryAdd(wide, anywhere));
            }

            if (NearestTo(match) is { } trigger && match.Meaning.Find(narrowing => narrowing.Of.Contains(trigger.Meaning.Event!)) is { } narrowing)
            {
                found.TryAdd(trigger.Start, narrowing);
            }
        }

        return found;
    }

    private PhraseMatch<Trigger>? NearestTo(PhraseMatch<List<Narrowing>> match)
    {
        PhraseMatch<Trigger>? best = null;
        var lowest = Reach + 1;
        var from = Search.FirstNotBelow(triggers.Count, i => triggers[i].Start, match.Start);
        for (var i = Math.Max(0, from - Nearest); i < Math.Min(triggers.Count, from + Nearest); i++)
        {
            var apart = clauses.Apart(match.Start, match.End, triggers[i].Start, triggers[i].End);
            // The words themselves may be a trigger, "на заработки"; their verb is another.
            var isItself = triggers[i].Start >= match.Start && triggers[i].End <= match.End;
            if (apart < lowest && !isItself && match.Meaning.Exists(narrowing => narrowing.Fits(triggers[i].Meaning)))
            {
                (best, lowest) = (triggers[i], apart);
            }
        }

        return best;
    }

    /// <exception cref="CuratedDataException">A row names an event, measure or role that there is not.</exception>
    private static PhraseBook<List<Narrowing>> Load()
    {
        var book = new PhraseBook<List<Narrowing>>();
        foreach (var rows in CuratedTable.Load("narrowings.tsv").Rows.GroupBy(row => row.Required("phrase")))
        {
            book.Add(VerbForms.In(rows.Key), [.. rows.Select(Read)]);
        }

        return book;
    }

    private static Narrowing Read(CuratedRow row)
    {
        var unknown = row.List("of").Append(row.Required("event")).FirstOrDefault(name => !MigrationEvents.ById.ContainsKey(name));
        return unknown is null
            ? new Narrowing(row.List("of"), row.Required("event"), Term<ClaimMeasure>(row, "measure"), Term<PlaceRole>(row, "in"), Term<PlaceRole>(row, "group"), row["reach"] == "sentence")
            : throw row.Mistake($"event \"{unknown}\" is not in events.tsv");
    }

    private static T? Term<T>(CuratedRow row, string column)
        where T : struct, Enum => row[column] is { Length: > 0 } name ? TermName.Find<T>(name) ?? throw row.Mistake($"{column} \"{name}\"") : null;
}
