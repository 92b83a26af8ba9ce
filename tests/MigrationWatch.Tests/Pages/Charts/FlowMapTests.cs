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

    [Fact]
    public void Figures_stand_higher_the_larger_they_are_and_inside_the_picture()
    {
        var dots = new FigureDots([new(new(2022, 10, 4), 200_000, 200_000, true), new(new(2022, 11, 29), 400_000, 400_000, true), new(new(2022, 9, 30), 0, 0, false)]);

        Assert.True(dots.Y(400_000) < dots.Y(200_000));
        Assert.All(dots.Dots, dot => Assert.InRange(dots.X(dot.Day), FigureDots.Left, FigureDots.Width));
        Assert.All(dots.Dots, dot => Assert.InRange(dots.Y(dot.High), 0, FigureDots.Height));
    }
}
