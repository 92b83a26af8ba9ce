using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;
using MigrationWatch.Topics;

namespace MigrationWatch.Claims.Events;

/// <summary>triggers-en.tsv, triggers-ru.tsv, triggers-displacement.tsv and triggers-other.tsv. One book for all: an English text quotes Russian words and the other way round.</summary>
internal static class TriggerLexicon
{
    private const string NoEvent = "none";

    public static PhraseBook<Trigger> Book { get; } = Load("triggers-en.tsv", "triggers-ru.tsv", "triggers-displacement.tsv", "triggers-other.tsv");

    /// <exception cref="CuratedDataException">A row names an event, measure, side or role that there is not.</exception>
    private static PhraseBook<Trigger> Load(params string[] files)
    {
        var book = new PhraseBook<Trigger>();
        foreach (var row in files.SelectMany(file => CuratedTable.Load(file).Rows))
        {
            book.Add(VerbForms.In(row.Required("phrase")), Read(row));
        }

        return book;
    }

    /// <exception cref="CuratedDataException">The row names an event, measure, side or role that there is not.</exception>
    public static Trigger Read(CuratedRow row)
    {
        var name = row.Required("event");
        if (name == NoEvent)
        {
            return new Trigger(null, ClaimMeasure.Other, Term<FigureSide>(row, "side"), default, default, default, default, row.Required("measure"));
        }

        return MigrationEvents.ById.ContainsKey(name)
            ? new Trigger(name, Term<ClaimMeasure>(row, "measure"), Term<FigureSide>(row, "side"), Role(row, "in"), Role(row, "object"), Role(row, "subject"), Role(row, "group", PlaceRole.Origin), null)
            : throw row.Mistake($"event \"{name}\" is not in events.tsv");
    }

    private static PlaceRole Role(CuratedRow row, string column, PlaceRole otherwise = PlaceRole.None) =>
        row[column].Length == 0 ? otherwise : Term<PlaceRole>(row, column);

    private static T Term<T>(CuratedRow row, string column)
        where T : struct, Enum => TermName.Find<T>(row[column]) ?? throw row.Mistake($"{column} \"{row[column]}\"");
}
