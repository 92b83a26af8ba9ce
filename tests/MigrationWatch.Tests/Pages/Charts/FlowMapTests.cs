using MigrationWatch.Pages.Charts;

namespace MigrationWatch.Tests.Pages.Charts;

public sealed class FlowMapTests
{
    [Fact]
    public void Bands_are_as_wide_as_their_counts_and_none_lies_over_another_at_its_ends()
    {
        var map = FlowMap.Of([new("Russia", "Kazakhstan", 6, ""), new("Russia", "Georgia", 3, ""), new("Kyrgyzstan", "Russia", 3, ""), new("Tajikistan", "Russia", 1, "")]);

        Assert.Equal(["Russia", "Kyrgyzstan", "Tajikistan"], map.Origins.Select(end => end.Name));
        Assert.Equal(2, map.Bands[0].Width / map.Bands[1].Width, 6);
        foreach (var side in new Func<FlowBand, double>[] { band => band.FromY, band => band.ToY })
        {
            var edges = map.Bands.OrderBy(side).Select(band => (Top: side(band) - (band.Width / 2), Bottom: side(band) + (band.Width / 2))).ToList();
            Assert.All(edges.Zip(edges.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Top + 1e-9));
            Assert.True(edges[^1].Bottom < map.Height);
        }
    }

    [Theory]
    [InlineData("Kazakhstan", "Kazakhstan")]
    [InlineData("United Arab Emirates", "United Arab|Emirates")]
    [InlineData("Bosnia and Herzegovina", "Bosnia and|Herzegovina")]
    [InlineData("Saint Vincent and the Grenadines", "Saint Vincent|and the Grena…")]
    public void A_long_name_stands_on_two_lines(string name, string lines) => Assert.Equal(lines, string.Join('|', FlowLabel.Lines(name)));

    [Fact]
    public void Labels_of_twenty_countries_stand_clear_of_each_other()
    {
        var map = FlowMap.Of([.. Enumerable.Range(0, 20).Select(i => new Flow("Russia", $"Country {i}", i == 0 ? 1000 : 1, ""))]);

        Assert.All(map.Destinations.Zip(map.Destinations.Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y >= 28));
        Assert.True(map.Destinations[^1].Y + 12 <= map.Height);
    }

    [Fact]
    public void Figures_stand_higher_the_larger_they_are_and_inside_the_picture()
    {
        var dots = new FigureDots([new(new(2022, 10, 4), 200_000, 200_000, true), new(new(2022, 11, 29), 400_000, 400_000, true), new(new(2022, 9, 30), 0, 0, false)]);

        Assert.True(dots.Y(400_000) < dots.Y(200_000));
        Assert.All(dots.Dots, dot => Assert.InRange(dots.X(dot.Day), FigureDots.Left, FigureDots.Width));
        Assert.All(dots.Dots, dot => Assert.InRange(dots.Y(dot.High), 0, FigureDots.Height));
    }
}
