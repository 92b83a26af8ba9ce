using MigrationWatch.Claims.Clauses;
using MigrationWatch.Claims.Units;
using MigrationWatch.Claims.Words;

namespace MigrationWatch.Claims.Events;

/// <summary>Chooses, of the words that say what happened, those that say it of one figure.</summary>
public sealed class TriggerChoice(IReadOnlyList<ScannedWord> words, IReadOnlyList<PhraseMatch<Trigger>> triggers, ClauseMap clauses)
{
    private const int WrongSide = 9;
    private const int OtherTrigger = 4;
    private const int OwnObject = 9;
    private const int Farthest = 19;

    // "destroyed 4 schools, 2 mosques and 45 houses": what else was destroyed stands between.
    private const int FarthestHouse = 60;

    // A figure's verb is among its nearest few; looking no farther keeps endless lists linear.
    private const int Nearest = 6;
    private const string Sample = "sample";
    private const string Casualties = "casualties";

    private readonly AttributeClauses _attributes = new(words, triggers);

    /// <param name="start">Index of the figure's first word.</param>
    /// <param name="end">Index after the noun it counts.</param>
    /// <param name="holds">Whether what a trigger says is a movement here.</param>
    public PhraseMatch<Trigger>? For(int start, int end, UnitNoun? noun, Func<PhraseMatch<Trigger>, bool> holds)
    {
        PhraseMatch<Trigger>? best = null;
        var lowest = noun is { Name: "household" } ? FarthestHouse : Farthest;
        var from = FirstFrom(start);
        for (var i = Math.Max(0, from - Nearest); i < Math.Min(triggers.Count, from + Nearest); i++)
        {
            if (Allows(noun, triggers[i].Meaning) && Cost(i, from, start, end) is var cost && cost < lowest && (cost < Farthest || triggers[i].Meaning.IsHousing) && holds(triggers[i]))
            {
                (best, lowest) = (triggers[i], cost);
            }
        }

        return best;
    }

    private int Cost(int i, int from, int start, int end)
    {
        var trigger = triggers[i];
        // "We asked 1,204 people who moved": who is asked is a sample, whatever they did; "killed 7, injured 40 and left …".
        if (trigger.Meaning.NoMovement is Sample or Casualties && trigger.End == start)
        {
            return 0;
        }

        var isBefore = trigger.Start >= start;
        var wrong = trigger.Start >= end ? FigureSide.After : trigger.End <= start ? FigureSide.Before : FigureSide.Both;
        var crossed = isBefore ? i - from : from - 1 - i;
        var apart = clauses.Apart(start, end, trigger.Start, trigger.End);
        if (crossed == 0 && apart > Subjects.Cost && Subjects.Leads(words, trigger, start))
        {
            return Subjects.Cost;
        }

        return apart
            + (crossed * OtherTrigger)
            + (wrong == trigger.Meaning.Side && wrong != FigureSide.Both ? WrongSide : 0)
            + (wrong == FigureSide.After && _attributes.HasOwnObject(i) ? OwnObject : 0)
            + Handicaps.Of(trigger.Meaning, isInside: trigger.Start >= start && trigger.End <= end, follows: trigger.Start == end && words[trigger.Start].Lower.EndsWith("ing", StringComparison.Ordinal), isAttribute: !IsWhole(start) && _attributes.IsAttribute(i, end));
    }

    // "20,000 of the 80,000 detained have been sent to the front": the verb tells it of the part, the participle of the whole.
    private bool IsWhole(int start) => start > 1 && (words[start - 1].Is("of") || (words[start - 1].Is("the") && words[start - 2].Is("of")));

    private static bool Allows(UnitNoun? noun, Trigger trigger) => noun switch
    {
        null => !trigger.IsHousing,
        _ when trigger.NoMovement is not null => true,
        _ when trigger.IsHousing => noun.Name is "household" or "family",
        { Name: "company" } => trigger.Event is "relocated" or "departure" or "business-relocation",
        _ => noun.Only.Count == 0 || noun.Only.Contains(trigger.Event!),
    };

    private int FirstFrom(int start) => Search.FirstNotBelow(triggers.Count, i => triggers[i].Start, start);
}
