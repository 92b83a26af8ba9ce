using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Tests.Queries.Columns;

public sealed class PackedStringsTests
{
    private static readonly string[] _values = ["", "RU", "mvd-ru\tgovernment\tМинистерство внутренних дел", "", "border 🛂", "long " + new string('ы', 5000)];

    [Fact]
    public void Strings_are_read_as_they_were_packed()
    {
        var packed = PackedStrings.Of(_values);

        Assert.Equal(_values, packed);
        Assert.Equal(_values, packed.Select(value => value.ToString()));
        Assert.Empty(PackedStrings.Of([]).Select(value => value.Length));
    }

    [Fact]
    public void Each_segment_gets_the_same_numbers_for_the_same_values()
    {
        var vocabulary = new Vocabulary();

        var first = vocabulary.Add(PackedStrings.Of(["ru", "kz\tKazakhstan", "uz"]));
        var second = vocabulary.Add(PackedStrings.Of(["uz", "tj", "kz\tKazakhstan", "kz"]));

        Assert.Equal([first[2], first[1]], new[] { second[0], second[2] });
        Assert.Equal(5, vocabulary.Count);
        Assert.Equal("kz\tKazakhstan", vocabulary[second[2]]);
        Assert.Equal(first.Concat(second).Distinct().Count(), vocabulary.Count);
    }
}
