using MigrationWatch.Queries.Text;

namespace MigrationWatch.Tests.Queries.Text;

public sealed class VarintTests
{
    [Fact]
    public void Any_run_of_numbers_is_skipped_to_the_number_behind_it()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 300).Select(_ => (uint)(random.Next(4) == 0 ? random.Next() : random.Next(200))).ToList();
        var bytes = new List<byte>();
        numbers.ForEach(number => Varint.Write(bytes, number));

        for (var from = 0; from < numbers.Count; from += 7)
        {
            for (var skipped = 0; from + skipped < numbers.Count; skipped += 3)
            {
                var at = 0;
                Varint.Skip(bytes.ToArray(), ref at, from);
                Varint.Skip(bytes.ToArray(), ref at, skipped);

                Assert.Equal(numbers[from + skipped], Varint.Read(bytes.ToArray(), ref at));
            }
        }
    }
}
