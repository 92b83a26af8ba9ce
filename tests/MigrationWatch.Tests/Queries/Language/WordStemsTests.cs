using MigrationWatch.Queries.Language;

namespace MigrationWatch.Tests.Queries.Language;

public sealed class WordStemsTests
{
    [Theory]
    [InlineData("migrant", "migrants", "Migrant's", "MIGRANTS")]
    [InlineData("deport", "deported", "deporting", "deports")]
    [InlineData("expulsion", "expulsions")]
    [InlineData("city", "cities")]
    [InlineData("мигрант", "мигранты", "мигрантов", "мигрантами", "Мигранту")]
    [InlineData("выслан", "высланы", "выслана")]
    [InlineData("граница", "границы", "границе", "границу", "границ")]
    [InlineData("Россия", "России", "Россию", "Россией")]
    [InlineData("трудовой", "трудовая", "трудовые", "трудового")]
    [InlineData("гражданин", "граждане", "граждан", "гражданам", "гражданами", "гражданина")]
    [InlineData("россиянин", "россияне", "россиян", "россиянам", "россиянина")]
    [InlineData("армянин", "армяне", "армян", "армянам")]
    [InlineData("киевлянин", "киевляне", "киевлян")]
    [InlineData("иностранец", "иностранцы", "иностранцев", "иностранцам", "иностранцем")]
    [InlineData("беженец", "беженцы", "беженцев", "беженцами")]
    [InlineData("владелец", "владельцы", "владельцев")]
    [InlineData("китаец", "китайцы", "китайцев")]
    [InlineData("беглец", "беглецы", "беглецов")]
    [InlineData("задержать", "задержан", "задержана", "задержаны")]
    [InlineData("послать", "послан", "посланы")]
    [InlineData("ребёнок", "ребенок", "ре\u0301бенок")]
    public void Forms_of_a_word_share_a_stem(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(WordStems.StemsOf(word).Single(), WordStems.StemsOf(form).Single()));

    [Theory]
    [InlineData("migrant", "migraine")]
    [InlineData("nation", "native")]
    [InlineData("суд", "судно")]
    [InlineData("гражданин", "гражданский")]
    public void Different_words_keep_different_stems(string one, string other) =>
        Assert.NotEqual(WordStems.StemsOf(one).Single(), WordStems.StemsOf(other).Single());

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "tie")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("agreed", "agre")]
    [InlineData("relational", "relat")]
    [InlineData("generously", "generous")]
    [InlineData("migration", "migrat")]
    [InlineData("важная", "важн")]
    [InlineData("вазах", "ваз")]
    [InlineData("противоестественном", "противоестествен")]
    [InlineData("величайшее", "величайш")]
    public void Stems_are_those_of_the_published_algorithm(string word, string stem) => Assert.Equal(stem, WordStems.Stem(word));

    [Theory]
    [InlineData("a OR b c", "AnyOf(a, AllOf(b, c))")]
    [InlineData("a NOT (b OR c)", "AllOf(a, NoneOf(AnyOf(b, c)))")]
    [InlineData("«entry bans» -court", "AllOf(\"entri ban\", NoneOf(court))")]
    [InlineData("Russian-led", "\"russian led\"")]
    [InlineData("мигра* И суд", "AllOf(мигра*, суд)")]
    public void Query_is_read_as_written(string text, string expected) => Assert.Equal(expected, Shown(TextQueryParser.Parse(text)));

    [Theory]
    [InlineData("\"open")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a OR")]
    [InlineData("AND b")]
    [InlineData("\"...\"")]
    [InlineData("...")]
    public void Query_that_can_not_be_read_is_a_mistake(string text) => Assert.Throws<FormatException>(() => TextQueryParser.Parse(text));

    [Fact]
    public void Deep_nesting_is_a_mistake_and_no_crash() =>
        Assert.Throws<FormatException>(() => TextQueryParser.Parse(new string('(', 10_000) + "a"));

    private static string Shown(TextQuery query) => query switch
    {
        WordQuery word => word.Stem,
        PrefixQuery prefix => prefix.Beginning + "*",
        PhraseQuery phrase => $"\"{string.Join(' ', phrase.Stems)}\"",
        AllOfQuery all => $"AllOf({string.Join(", ", all.Parts.Select(Shown))})",
        AnyOfQuery any => $"AnyOf({string.Join(", ", any.Parts.Select(Shown))})",
        NoneOfQuery none => $"NoneOf({Shown(none.Excluded)})",
        _ => "",
    };
}
