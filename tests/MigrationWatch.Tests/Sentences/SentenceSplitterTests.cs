using MigrationWatch.Sentences;

namespace MigrationWatch.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Asanov left. He came back.", "Mr. Asanov left.|He came back.")]
    [InlineData("He lives in the U.S. The visa ran out.", "He lives in the U.S.|The visa ran out.")]
    [InlineData("The U.S. Senate voted at 5 p.m. on Friday.", "The U.S. Senate voted at 5 p.m. on Friday.")]
    [InlineData("About 3.5 million left. Then 200,000 returned.", "About 3.5 million left.|Then 200,000 returned.")]
    [InlineData("“We leave.” She smiled.", "“We leave.”|She smiled.")]
    [InlineData("\"Why now?\" he asked. \"Because.\"", "\"Why now?\" he asked.|\"Because.\"")]
    [InlineData("See No. 5 of the decree. He said no. They left.", "See No. 5 of the decree.|He said no.|They left.")]
    [InlineData("(It was late.) They slept.", "(It was late.)|They slept.")]
    [InlineData("Wait... what? Go!", "Wait... what?|Go!")]
    [InlineData("J. K. Tulegenov and A.B. Serik met.", "J. K. Tulegenov and A.B. Serik met.")]
    [InlineData("He went home.Then he slept.", "He went home.|Then he slept.")]
    public void English_marks_end_a_sentence_only_where_it_ends(string text, string expected) => Assert.Equal(expected, Joined(text));

    [Theory]
    [InlineData("В 2022 г. уехали 300 тыс. человек. Потом вернулись.", "В 2022 г. уехали 300 тыс. человек.|Потом вернулись.")]
    [InlineData("Он родился в 1980 г. В Россию приехал позже.", "Он родился в 1980 г.|В Россию приехал позже.")]
    [InlineData("А. С. Каримов и В.В.Петров живут на ул. Абая.", "А. С. Каримов и В.В.Петров живут на ул. Абая.")]
    [InlineData("«Уезжаем!» — сказал он. «Куда?» — спросила она.", "«Уезжаем!» — сказал он.|«Куда?» — спросила она.")]
    [InlineData("«Мы останемся». Так решила семья.", "«Мы останемся».|Так решила семья.")]
    [InlineData("Мужчин вдвое больше: 40 тыс. Только за май уехали 3 тыс. человек.", "Мужчин вдвое больше: 40 тыс.|Только за май уехали 3 тыс. человек.")]
    [InlineData("Работали повара, водители и др. Все они уехали.", "Работали повара, водители и др.|Все они уехали.")]
    public void Russian_abbreviations_and_quotes_are_known(string text, string expected) => Assert.Equal(expected, Joined(text));

    [Fact]
    public void A_paragraph_ends_a_sentence_without_a_mark_and_a_wrapped_line_does_not()
    {
        Assert.Equal("A headline|Text of it.", Joined("A headline\n\nText of it."));
        Assert.Equal("The men\nleft early.", Joined("The men\nleft early."));
    }

    [Fact]
    public void Nothing_has_no_sentences() => Assert.Empty(SentenceSplitter.Split(" \n "));

    private static string Joined(string text) => string.Join('|', SentenceSplitter.Split(text).Select(sentence => sentence.Of(text)));
}
