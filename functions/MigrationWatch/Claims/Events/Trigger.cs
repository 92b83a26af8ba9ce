using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Events;

/// <summary>Where the figure stands beside the words that say what happened.</summary>
public enum FigureSide
{
    Both,
    Before,
    After,
}

/// <summary>What a place is to the movement.</summary>
public enum PlaceRole
{
    None,
    Origin,
    Destination,
    Place,
}

/// <summary>What a verb or noun says about the people a figure counts.</summary>
/// <param name="Event">Null when it is no movement; <paramref name="NoMovement"/> then says what it is.</param>
/// <param name="In">What "in X" means beside it.</param>
/// <param name="Object">What a place right behind it is.</param>
/// <param name="Subject">What a place in front of it is.</param>
/// <param name="Group">What the counted people's own country is.</param>
public sealed record Trigger(
    string? Event,
    ClaimMeasure Measure,
    FigureSide Side,
    PlaceRole In,
    PlaceRole Object,
    PlaceRole Subject,
    PlaceRole Group,
    string? NoMovement)
{
    /// <summary>For a noun that says by itself what happened: "82,000 displaced persons".</summary>
    public static Trigger OfNoun(string @event, ClaimMeasure measure) =>
        new(@event, measure, FigureSide.Both, InOf(measure), PlaceRole.None, PlaceRole.None, GroupOf(measure), null);

    public bool IsHousing => Event?.EndsWith("-housing", StringComparison.Ordinal) == true;

    private static PlaceRole InOf(ClaimMeasure measure) => measure switch
    {
        ClaimMeasure.Departures or ClaimMeasure.Removals => PlaceRole.Origin,
        ClaimMeasure.Crossings or ClaimMeasure.Detentions => PlaceRole.Place,
        _ => PlaceRole.Destination,
    };

    private static PlaceRole GroupOf(ClaimMeasure measure) => measure == ClaimMeasure.Removals ? PlaceRole.Destination : PlaceRole.Origin;
}
