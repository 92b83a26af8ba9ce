using System.Text;
using MigrationWatch.Claims;
using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims;

/// <summary>Walls of text that would cost a quadratic reader minutes; a linear one is through them at once.</summary>
public sealed class AdversarialTextTests
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Walls => new()
    {
        "5,000 people, ",
        "300,000 to Kazakhstan, ",
        "five hundred thousand and ",
        "from 2,000 to ",
        "Kazakhstan, Kyrgyzstan and ",
        "fled from the ",
        "((",
        "up from 2,000 a year earlier, ",
        "между 1 и 8 марта ",
        "который мог бы ",
        "((((5,000 people) fled) ",
        "5,000 people of the barangay were displaced, ",
        "5,000 signed a contract ",
        "5,000 Uzbeks in Russia ",
        "гражданство,,",
    };

    [Theory]
    [MemberData(nameof(Walls))]
    public async Task A_megabyte_of_one_pattern_without_an_end_is_read_in_linear_time(string pattern)
    {
        var text = new StringBuilder().Insert(0, pattern, 1_000_000 / pattern.Length).ToString();

        var findings = await Task.Run(() => new ClaimExtractor().Extract(text, null, "en", [])).WaitAsync(Generous);

        Assert.NotNull(findings);
    }

    [Fact]
    public void Looking_a_phrase_up_costs_the_same_wherever_it_stands()
    {
        var book = new PhraseBook<int>();
        book.Add("left .. Russia", 1);
        var reads = new CountingWords(WordScanner.Scan(new StringBuilder().Insert(0, "left ", 20_000).ToString(), new TextSpan(0, 100_000)));

        Assert.Empty(book.Scan(reads));
        Assert.InRange(reads.Count, 1, 20_000);
        Assert.InRange(reads.Reads, 20_000, 20_000 * 40);
    }

    private sealed class CountingWords(IReadOnlyList<ScannedWord> words) : IReadOnlyList<ScannedWord>
    {
        public int Reads { get; private set; }

        public int Count => words.Count;

        public ScannedWord this[int index]
        {
            get
            {
                Reads++;
                return words[index];
            }
        }

        public IEnumerator<ScannedWord> GetEnumerator() => words.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => words.GetEnumerator();
    }
}
