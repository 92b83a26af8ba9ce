using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Telemetry;

namespace MigrationWatch.Tests.Telemetry;

public sealed class SignalsTests
{
    private const string Parent = "00-11111111111111111111111111111111-1111111111111111-01";
    private const string SameTrace = "00-11111111111111111111111111111111-2222222222222222-01";
    private const string OtherTrace = "00-33333333333333333333333333333333-3333333333333333-01";

    [Fact]
    public void Step_goes_on_in_its_parents_trace_and_is_linked_to_the_others_that_led_to_it()
    {
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == Signals.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);

        using var step = Signals.Step("step", ActivityKind.Internal, Parent, causes: [SameTrace, OtherTrace, OtherTrace, "no context"]);

        Assert.Equal(Parent, step!.ParentId);
        Assert.Equal(OtherTrace.Split('-')[1], Assert.Single(step.Links).Context.TraceId.ToHexString());
    }

    [Fact]
    public void Durations_of_a_tenth_of_a_second_and_of_four_fall_into_different_buckets()
    {
        Histogram<double>? durations = null;
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => durations = instrument.Name == "migrationwatch.message.duration" ? (Histogram<double>)instrument : durations };
        RuntimeHelpers.RunClassConstructor(typeof(MessageDelivery).TypeHandle);
        listener.Start();

        Assert.Contains(durations!.Advice!.HistogramBucketBoundaries!, bound => bound is > 0.1 and < 4);
    }
}
