using System.Text;
using MigrationWatch.Feeds.Formats;
using MigrationWatch.Feeds.Opml;

namespace MigrationWatch.Tests.Feeds.Formats;

public sealed class HostileFeedTests
{
    private const int Mutants = 21_000;
    private const int Seed = 20221004;

    /// <summary>Each makes some careless parser quadratic or overflows its stack.</summary>
    public static TheoryData<string> Repeated => [
        "<a>", "<item>", "<a b=\"", "<a b='x\" ", "<!--", "<![CDATA[", "<?", "<!DOCTYPE [", "&", "&amp", "&#", "</a", "<", "<div><script>", "<x:y xmlns:x=\"u\">",
        "<a xml:base=\"b/\">", "<a xml:lang=\"en\">", "<category>a", "<description>&lt;a href=", "=\"", "{\"a\":", "[", "<title>&lt;script>", "<entry><link href=\"a\"/>"];

    [Fact]
    public void No_mutant_of_the_samples_makes_the_parser_throw_or_believe_nonsense()
    {
        var random = new Random(Seed);
        var samples = Sample.Names.Select(Sample.Bytes).ToArray();
        var read = 0;
        for (var i = 0; i < Mutants; i++)
        {
            read += Read(Mutation.Of(samples[i % samples.Length], samples, random)) ? 1 : 0;
        }

        // Most damage can be read over: if that changes, something has become stricter.
        Assert.InRange(read, Mutants * 8 / 10, Mutants);
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_megabyte_of_one_thing_is_read_in_one_pass(string piece)
    {
        var flood = new StringBuilder("<rss><channel><item>").Insert(0, piece[0] is '{' or '[' ? piece : "");
        while (flood.Length < 1_000_000)
        {
            flood.Append(piece);
        }

        Read(Encoding.UTF8.GetBytes(flood.ToString()));
    }

    private static bool Read(byte[] body)
    {
        try
        {
            var feed = Sample.Parse(body, url: "https://news.example/feed");
            Assert.All(feed.Entries, entry =>
            {
                Assert.InRange((entry.Published ?? entry.Updated)?.Year ?? 2022, 1980, 2027);
                Assert.NotEmpty(entry.Key);
                Assert.DoesNotContain('\0', entry.Title ?? "");
            });
            return true;
        }
        catch (FeedFormatException)
        {
            return false;
        }
        finally
        {
            ReadAsList(body);
        }
    }

    private static void ReadAsList(byte[] body)
    {
        try
        {
            SubscriptionListReader.Read(body);
        }
        catch (FeedFormatException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }
}
