using System.Security.Cryptography;
using System.Text;
using MigrationWatch.Claims.Figures;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Contracts;

namespace MigrationWatch.Claims;

/// <summary>Makes the record of a figure: everything in it from its sentence, or from the sentence declared as antecedent.</summary>
internal static class ClaimAssembly
{
    private const int IdBytes = 8;
    private const double Leaning = 0.9;

    /// <param name="seed">What tells this article from another: ids of two articles never meet.</param>
    /// <param name="near">The nearest country and the sentence or mention that names it; used only when no place has a role beside the figure.</param>
    public static Claim Of(SentenceReading sentence, Figure figure, string seed, (NamedPlace Place, TextSpan Where)? near)
    {
        var frame = figure.Frame;
        var places = sentence.Roles.Of(frame);
        // Where a movement went can't be guessed from a place that only stands near; where it happened can.
        var leans = places.IsEmpty && near is not null && figure.Trigger.In == Events.PlaceRole.Place;
        var modality = sentence.Modality.Of(frame.First, frame.Last);
        return new Claim
        {
            Id = Id(seed, sentence, figure),
            Event = figure.Trigger.Event,
            Measure = modality == Modality.Forecast ? ClaimMeasure.Forecast : figure.Trigger.Measure,
            Quantity = figure.Quantity.Quantity,
            Unit = figure.Unit,
            Group = GroupOf(sentence, figure),
            Origin = places.Origin,
            OriginReason = places.OriginReason,
            Destination = places.Destination,
            DestinationReason = places.DestinationReason,
            Place = leans ? new ClaimPlace(near!.Value.Place.Name, near.Value.Place.Iso, near.Value.Place.Iso3) : places.Place,
            Period = PeriodChoice.For(sentence, figure),
            Cause = sentence.Causes.Of(frame.First, frame.Last),
            Modality = modality,
            Claimant = sentence.Claimant,
            Evidence = new Evidence(sentence.Span.Start, sentence.Span.Length, sentence.Span.Of(sentence.Text), leans && near!.Value.Where != sentence.Span ? near.Value.Where : null),
            Confidence = Math.Round(figure.Certainty * (leans ? Leaning : 1), 2),
            Flags = places.Remark is { } remark ? [remark] : [],
        };
    }

    /// <summary>"300,000 Russians moved to Kazakhstan, 90,000 to Georgia": what a list tells once holds for all its figures.</summary>
    public static Claim Continued(Claim claim, Claim before)
    {
        var (origin, destination, place) = (claim.Origin ?? before.Origin, claim.Destination ?? before.Destination, claim.Evidence.Antecedent is null ? claim.Place ?? before.Place : before.Place);
        return claim with
        {
            Origin = origin,
            OriginReason = origin is null ? ClaimPlaces.NotNamed : null,
            Destination = destination,
            DestinationReason = destination is null ? ClaimPlaces.NotNamed : null,
            Place = place,
        };
    }

    private static string? GroupOf(SentenceReading sentence, Figure figure)
    {
        if (figure.Quantity.Kind == QuantityKind.Share || figure.Noun is not { } noun)
        {
            return null;
        }

        var end = noun.Start >= figure.Quantity.End ? figure.NounEnd : noun.End;
        var printed = sentence.Printed(noun.Start, end);
        return printed.ToLowerInvariant() is "people" or "persons" or "человек" or "человека" or "людей" or "individuals" or "families" or "households" or "семей" ? null : printed;
    }

    private static string Id(string seed, SentenceReading sentence, Figure figure)
    {
        var offset = sentence.Words[figure.Quantity.Start].Start - sentence.Span.Start;
        var key = $"{seed}\n{sentence.Span.Of(sentence.Text)}\n{offset}\n{figure.Quantity.Quantity.Text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))[..IdBytes]);
    }
}
