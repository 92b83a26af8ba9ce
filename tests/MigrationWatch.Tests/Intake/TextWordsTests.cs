using MigrationWatch.Contracts;
using MigrationWatch.Intake;
using MigrationWatch.Queries.Language;

namespace MigrationWatch.Tests.Intake;

public sealed class TextWordsTests
{
    [Fact]
    public void Names_of_private_persons_are_withheld_in_every_form_and_keep_their_place()
    {
        const string Text = "Police held Rustam Karimov at night. Karimov's brother left. Рустама Каримова выдворили ночью.";
        var words = TextWords.Of(Text, [Entity(Text, "Rustam Karimov", EntityType.Person, false), Entity(Text, "Рустама Каримова", EntityType.Person, false)]);

        Assert.Equal($"{Stems("police held")} . . {Stems("at night")} . {Stems("brother left")} . . {Stems("выдворили ночью")}", words);
    }

    [Fact]
    public void Capitalised_word_that_no_recogniser_knew_may_be_a_name_and_is_withheld()
    {
        const string Text = "The court heard Olimjon Saidov. He worked for Stroytrest.";

        Assert.Equal($"{Stems("The court heard")} . . {Stems("He worked for")} .", TextWords.Of(Text, []));
    }

    [Fact]
    public void Name_that_begins_a_sentence_is_withheld_although_it_is_an_ordinary_word_too()
    {
        const string Text = "Надежда Мельник уехала. Мельник вернулась.";

        Assert.DoesNotContain(Stems("Надежда"), TextWords.Of(Text, []).Split(' '));
        Assert.DoesNotContain(Stems("Мельник"), TextWords.Of(Text, [Entity(Text, "Надежда Мельник", EntityType.Person, false)]).Split(' '));
    }

    [Fact]
    public void Public_names_ordinary_words_at_a_sentences_start_and_words_in_small_letters_are_found()
    {
        const string Text = "Deportations rose in Kazakhstan. The Patent costs more; a patent is needed.";

        Assert.Equal(Stems("Deportations rose in Kazakhstan The Patent costs more a patent is needed"), TextWords.Of(Text, [Entity(Text, "Kazakhstan", EntityType.Country, true)]));
    }

    [Fact]
    public void Text_that_is_kept_no_longer_has_no_words() =>
        Assert.Equal("", TextWords.Of("", [new Entity { Name = "Kazakhstan", Type = EntityType.Country, Mentions = [new TextSpan(20, 10)] }]));

    [Theory]
    [InlineData("Write to olim.saidov@example.org today.", "write to . . . . today")]
    [InlineData("See https://social.example/olim-saidov today.", "see . . . . . today")]
    [InlineData("Ask @saidov today.", "ask . today")]
    public void Names_within_addresses_are_withheld(string text, string expected) =>
        Assert.Equal(Marked(expected), TextWords.Of(text, []));

    [Fact]
    public void Address_makes_no_ordinary_word_of_a_name() =>
        Assert.Equal(Marked("they met . . ."), TextWords.Of("They met Saidov (saidov@example).", []));

    [Fact]
    public void Where_letters_tell_no_name_from_a_word_only_public_names_are_found()
    {
        const string Text = "გიორგი ბერიძე გაასახლეს თბილისი.";

        Assert.Equal($". . . {Stems("თბილისი")}", TextWords.Of(Text, [Entity(Text, "თბილისი", EntityType.City, true)]));
    }

    [Fact]
    public void Name_before_a_typesetters_apostrophe_is_withheld()
    {
        const string Text = "Mason Reed left. Mason’s brother stayed; a mason works.";

        Assert.Equal(Marked(". . left . brother stayed a mason works"), TextWords.Of(Text, [Entity(Text, "Mason Reed", EntityType.Person, false)]));
    }

    private static string Marked(string words) => string.Join(' ', words.Split(' ').Select(word => word == "." ? word : Stems(word)));

    private static string Stems(string words) => string.Join(' ', WordStems.StemsOf(words));

    private static Entity Entity(string text, string name, EntityType type, bool isPublic) =>
        new() { Name = name, Type = type, Public = isPublic, Mentions = [new TextSpan(text.IndexOf(name, StringComparison.Ordinal), name.Length)] };
}
