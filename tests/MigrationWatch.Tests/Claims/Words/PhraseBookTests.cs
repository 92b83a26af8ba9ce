using MigrationWatch.Claims.Words;
using MigrationWatch.Contracts;

namespace MigrationWatch.Tests.Claims.Words;

public sealed class PhraseBookTests
{
    [Fact]
    public void A_word_that_one_book_does_not_know_is_still_found_by_a_later_one()
    {
        var words = Scan("arrivals rose");
        var first = new PhraseBook<int>();
        first.Add("departures", 1);
        Assert.Null(first.Match(words, 0));

        var second = new PhraseBook<int>();
        second.Add("arriv*", 2);

        Assert.Equal(2, second.Match(words, 0)?.Meaning);
        Assert.Null(first.Match(words, 0));
    }

    [Fact]
    public void More_books_than_a_word_can_remember_all_answer_rightly()
    {
        var words = Scan("arrivals rose");
        var books = Enumerable.Range(0, 200).Select(number => Book(number % 2 == 0 ? "arrivals" : "departures")).ToList();

        foreach (var book in books.Concat(books))
        {
            Assert.Equal(books.IndexOf(book) % 2 == 0, book.Match(words, 0) is not null);
        }
    }

    [Theory]
    [InlineData("sent them back", true)]
    [InlineData("returned them home", true)]
    [InlineData("sent them away", false)]
    public void A_phrase_may_name_several_words_for_one_place(string text, bool isFound)
    {
        var book = new PhraseBook<bool>();
        book.Add("sent|returned .. back|home", true);

        Assert.Equal(isFound, book.Match(Scan(text), 0) is not null);
    }

    [Theory]
    [InlineData("leave~ for", "leave|leaves|left|leaving for")]
    [InlineData("deport~|carry~ off", "deport|deports|deported|deporting|carry|carries|carried|carrying off")]
    [InlineData("deploy~", "deploy|deploys|deployed|deploying")]
    [InlineData("exodus of", "exodus of")]
    public void A_verb_of_a_phrase_is_written_out_in_all_its_forms(string phrase, string written) =>
        Assert.Equal(written, VerbForms.In(phrase));

    private static PhraseBook<bool> Book(string phrase)
    {
        var book = new PhraseBook<bool>();
        book.Add(phrase, true);
        return book;
    }

    private static IReadOnlyList<ScannedWord> Scan(string text) => WordScanner.Scan(text, new TextSpan(0, text.Length));
}
