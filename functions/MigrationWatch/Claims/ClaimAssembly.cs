using System.Security.Cryptography;
using System.Text;
using MigrationWatch.Claims.Events;
using MigrationWatch.Claims.Figures;
using MigrationWatch.Claims.Periods;
using MigrationWatch.Claims.Quantities;
using MigrationWatch.Claims.Roles;
using MigrationWatch.Contracts;
using MigrationWatch.Topics;

namespace MigrationWatch.Claims;

/// <summary>Makes the record of a figure: everything in it from its sentence, or from the sentence declared as antecedent.</summary>
internal static class ClaimAssembly
{
    private const int IdBytes = 8;
    private const int MostFollowing = 3;

    /// <param name="seed">What tells this article from another: ids of two articles never meet.</param>
    /// <param name="near">The nearest country and the sentence or mention that names it; used only when no place has a role beside the figure.</param>
    public static Claim Of(SentenceReading sentence, Figure figure, string seed, NearCountry? near)
    {
        var frame = figure.Frame;
        var places = sentence.Roles.Of(frame);
        // Where a movement went can't be guessed from a place that only stands near; where it happened can.
        // And who flees, flees from somewhere: a country of an earlier sentence may be where to.
        var leans = places.HasNoCountry && near is { } told && figure.Trigger.In == PlaceRole.Place && Allows(told, sentence, figure.Trigger.Event);
        var claimant = sentence.Claimants.Of(frame.First, frame.Last);
        var modality = sentence.Modality.Of(frame.TriggerStart, frame.TriggerEnd);
        return new Claim
        {
            Id = Id(seed, sentence, figure),
            Event = figure.Trigger.Event,
            Measure = modality == Modality.Forecast ? ClaimMeasure.Forecast : figure.Trigger.Measure,
            Quantity = figure.Quantity.Quantity with { Per = RateReader.Of(sentence, figure) },
            Unit = figure.Unit,
            Group = GroupOf(sentence, figure),
            Origin = places.Origin,
            OriginReason = places.OriginReason,
            Destination = places.Destination,
            DestinationReason = places.DestinationReason,
            Place = leans ? Leaned(sentence, places, near!.Value, claimant) : places.Place,
            Period = PeriodChoice.For(sentence, figure),
            Cause = sentence.Causes.Of(frame.TriggerStart, frame.TriggerEnd),
            Modality = modality,
            Claimant = claimant,
            Evidence = new Evidence(sentence.Span.Start, sentence.Span.Length, sentence.Span.Of(sentence.Text), leans && near!.Value.Where != sentence.Span ? near.Value.Where : null),
            Confidence = Math.Round(figure.Certainty * (leans ? near!.Value.Certainty : 1), 2),
            Flags = places.Remark is { } remark ? [remark] : [],
        };
    }

    // A disaster agency tells where its disaster was; who arrests or registers people may be far away.
    private static bool Allows(NearCountry near, SentenceReading sentence, string? @event) =>
        near.IsClue ? @event is not null && MigrationEvents.IsWithin(@event, "displacement") : near.Where == sentence.Span || @event != "forced-to-flee";

    // A state's body that speaks of no town speaks of the country: the raid told before was in one town, "20,000 new citizens sent to the front" are the nation's.
    private static ClaimPlace Leaned(SentenceReading sentence, ClaimPlaces places, NearCountry near, Claimant? claimant)
    {
        var own = (places.Place ?? places.Origin ?? places.Destination)?.Name;
        var isNational = own is null && near.Where != sentence.Span && claimant?.Type == "government" && !near.Place.IsCountry;
        return new ClaimPlace(isNational ? null : own ?? near.Place.Name, near.Place.Iso, near.Place.Iso3);
    }

    /// <summary>"300,000 Russians moved to Kazakhstan, 90,000 to Georgia": what a list tells once holds for all its figures.</summary>
    public static Claim Continued(Claim claim, Claim before)
    {
        var origin = claim.OriginReason == ClaimPlaces.NotNamed ? before.Origin : claim.Origin;
        var destination = claim.DestinationReason == ClaimPlaces.NotNamed ? before.Destination : claim.Destination;
        return claim with
        {
            Origin = origin,
            OriginReason = origin is null ? claim.OriginReason : null,
            Destination = destination,
            DestinationReason = destination is null ? claim.DestinationReason : null,
            Place = claim.Evidence.Antecedent is null ? claim.Place ?? before.Place : before.Place,
        };
    }

    /// <summary>"Analysts put the number at 80,000": all but the figure, its date and who told it is what the claim before told, there declared as antecedent.</summary>
    public static Claim Carried(SentenceReading sentence, Claim claim, Figure figure, Claim before) => claim with
    {
        Unit = before.Unit,
        Group = before.Group,
        Origin = before.Origin,
        OriginReason = before.OriginReason,
        Destination = before.Destination,
        DestinationReason = before.DestinationReason,
        Place = before.Place,
        // "A year earlier it was 11,000": a year before what the sentence before told.
        Period = before.Period is { } told && sentence.Periods.Any(period => period.IsEarlier && period.End <= figure.Quantity.Start) ? RelativePeriods.YearBefore(told) : claim.Period ?? before.Period,
        Cause = claim.Cause ?? before.Cause,
        // "380,000 work in Russia, according to the ministry; unofficial estimates speak of half a million": the ministry said one of the two.
        Claimant = figure.IsRival && claim.Evidence.Start == before.Evidence.Start ? null : claim.Claimant,
        Evidence = claim.Evidence with { Antecedent = before.Evidence.Start == claim.Evidence.Start ? before.Evidence.Antecedent : new TextSpan(before.Evidence.Start, before.Evidence.Length) },
        Flags = before.Flags,
    };

    /// <summary>"400,000 arrived in Kazakhstan, 320,000 have since left, 100,000 remain": who leaves or stays after arriving does so where they arrived; and the other way round.</summary>
    public static Claim Following(Claim claim, IReadOnlyList<Claim> told)
    {
        for (var at = told.Count - 1; at >= Math.Max(0, told.Count - MostFollowing) && told[at].Evidence.Start == claim.Evidence.Start; at--)
        {
            if (Moved(claim, told[at]) is { } moved)
            {
                return moved;
            }
        }

        return claim;
    }

    private static Claim? Moved(Claim claim, Claim before) => (claim.Measure, before.Measure) switch
    {
        (ClaimMeasure.Departures, ClaimMeasure.Arrivals) when before.Destination is { } there && (claim.Origin is null || claim.Origin.Iso == before.Origin?.Iso || claim.Destination?.Iso == there.Iso) =>
            claim with { Origin = there, OriginReason = null, Destination = null, DestinationReason = ClaimPlaces.NotNamed, Place = claim.Place?.Iso == there.Iso ? null : claim.Place },
        (ClaimMeasure.Stock, ClaimMeasure.Arrivals) when before.Destination is { } there && claim is { Event: "residence", Destination: null, Place: null } => claim with { Destination = there, DestinationReason = null },
        (ClaimMeasure.Arrivals, ClaimMeasure.Departures) when before.Origin is { } there && claim is { Destination: null, Place: null } && claim.Origin?.Iso != there.Iso => claim with { Destination = there, DestinationReason = null },
        _ => null,
    };

    private static string? GroupOf(SentenceReading sentence, Figure figure)
    {
        if (figure.Quantity.Kind == QuantityKind.Share || figure.Noun is not { } noun)
        {
            return null;
        }

        var end = noun.Start >= figure.Quantity.End ? Math.Max(figure.NounEnd, noun.End) : noun.End;
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
