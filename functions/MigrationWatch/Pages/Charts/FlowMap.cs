namespace MigrationWatch.Pages.Charts;

/// <summary>Claims about movement from one country to another.</summary>
/// <param name="To">A list whose total is the count.</param>
public sealed record Flow(string From, string Destination, int Count, string To);

/// <summary>Where a country stands in the picture.</summary>
/// <param name="Y">Its middle.</param>
public sealed record FlowEnd(string Name, double Y);

/// <summary>A band of the picture, by the middle of its two ends.</summary>
public sealed record FlowBand(Flow Flow, double FromY, double ToY, double Width);

/// <summary>A flow picture laid out: origins on the left, destinations on the right, the largest on top.</summary>
public sealed record FlowMap(IReadOnlyList<FlowEnd> Origins, IReadOnlyList<FlowEnd> Destinations, IReadOnlyList<FlowBand> Bands, double Height)
{
    private const double BandsHeight = 200;
    private const double Gap = 10;

    /// <summary>A label of two lines needs so much with the gap, however thin its bands are.</summary>
    private const double SmallestEnd = 20;

    private const double ThinnestBand = 1.5;

    /// <param name="flows">At least one.</param>
    public static FlowMap Of(IReadOnlyList<Flow> flows)
    {
        var scale = BandsHeight / flows.Sum(flow => flow.Count);
        var (origins, left) = Ends(flows, flow => flow.From, scale);
        var (destinations, right) = Ends(flows, flow => flow.Destination, scale);
        var ordered = flows.OrderBy(flow => left[flow.From].Rank).ThenBy(flow => right[flow.Destination].Rank).ToList();
        var bands = new List<FlowBand>();
        foreach (var flow in ordered)
        {
            var width = Math.Max(ThinnestBand, flow.Count * scale);
            bands.Add(new FlowBand(flow, left[flow.From].Take(width), right[flow.Destination].Take(width), width));
        }

        return new FlowMap(origins, destinations, bands, Math.Max(left.Values.Max(end => end.Bottom), right.Values.Max(end => end.Bottom)) + Gap);
    }

    private static (IReadOnlyList<FlowEnd> Ends, Dictionary<string, Slot> Slots) Ends(IReadOnlyList<Flow> flows, Func<Flow, string> side, double scale)
    {
        var (ends, slots, y) = (new List<FlowEnd>(), new Dictionary<string, Slot>(), Gap);
        foreach (var group in flows.GroupBy(side).OrderByDescending(group => group.Sum(flow => flow.Count)).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var bands = group.Sum(flow => Math.Max(ThinnestBand, flow.Count * scale));
            var height = Math.Max(SmallestEnd, bands);
            ends.Add(new FlowEnd(group.Key, y + (height / 2)));
            slots[group.Key] = new Slot(slots.Count, y + ((height - bands) / 2), y + height);
            y += height + Gap;
        }

        return (ends, slots);
    }

    /// <summary>A country's edge, filled with bands from top to bottom.</summary>
    private sealed class Slot(int rank, double top, double bottom)
    {
        private double _next = top;

        public int Rank => rank;

        public double Bottom => bottom;

        /// <returns>The band's middle.</returns>
        public double Take(double width)
        {
            _next += width;
            return _next - (width / 2);
        }
    }
}
