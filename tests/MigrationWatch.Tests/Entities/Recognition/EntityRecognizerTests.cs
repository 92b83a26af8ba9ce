using MigrationWatch.Contracts;
using MigrationWatch.Entities.Recognition;

namespace MigrationWatch.Tests.Entities.Recognition;

public sealed class EntityRecognizerTests
{
    private readonly EntityRecognizer _recognizer = new();

    [Theory]
    [InlineData("en", "Interior Minister Ulan Asanov met officials of the Ministry of Labor in Osh.", "Person Ulan Asanov|Organization Ministry of Labor|City Osh")]
    [InlineData("en", "The bus company Avto Trans sold tickets to Bishkek.", "Organization Avto Trans|City Bishkek")]
    [InlineData("en", "Kim Jong-un and Melania Trump never met.", "Person Kim Jong-un|Person Melania Trump")]
    [InlineData("en", "Jordan Blake left Jordan in May.", "Person Jordan Blake|Country Jordan")]
    [InlineData("en", "They ate turkey, and us too.", "")]
    [InlineData("en", "Uyghurs in Almaty wait.", "Group Uyghurs|City Almaty")]
    [InlineData("ru", "Министр Улан Асанов и Комитет по делам молодёжи подписали договор в Оше.", "Person Улан Асанов|Organization Комитет по делам молодёжи|City Оше")]
    [InlineData("ru", "Зарплата — 500 долларов США.", "")]
    [InlineData("ru", "Торговый суд Парижа закрыл дело.", "Organization Торговый суд Парижа")]
    [InlineData("ru", "Её позвали в Академию Святой Лючии.", "Organization Академию Святой Лючии")]
    [InlineData("ru", "Он учился в Институте физики имени П. Н. Лебедева.", "Organization Институте физики имени П. Н. Лебедева")]
    [InlineData("ru", "По словам Н.Громова, идей хватает.", "Person Н.Громова")]
    [InlineData("ru", "Приехала Нора Лондон с братом.", "Person Нора Лондон")]
    [InlineData("ru", "Письмо пришло из Ясной Рощи Льва Краснова.", "City Ясной Рощи|Person Льва Краснова")]
    [InlineData("ru", "Контракт получил холдинг South Bay Tower вчера.", "Organization South Bay Tower")]
    [InlineData("ru", "Паром идёт по глади Средиземного моря.", "City Средиземного моря")]
    [InlineData("ru", "Из-за дождя все ушли.", "")]
    [InlineData("ru", "Вчера Минобрнауки и Ростелеком спорили.", "Organization Минобрнауки|Organization Ростелеком")]
    [InlineData("ru", "Дюбрель споткнулась на лестнице.", "Person Дюбрель")]
    [InlineData("ru", "Сообщения приходят каждый час.", "")]
    [InlineData("ru", "Она пела в сериале «Маркизы» два года.", "")]
    [InlineData("ru", "Читали Торонто Дейли и спорили.", "Organization Торонто Дейли")]
    [InlineData("en", "Lord Halifax came with a Twitter account.", "Person Halifax")]
    [InlineData("en", "They met Reverend William Hale in Oxford, Mississippi.", "Person William Hale|City Oxford, Mississippi")]
    [InlineData("en", "He followed @SomeoneElse and fell for the Second Chance myth.", "")]
    [InlineData("en", "Zhorvik may be the oldest dog here.", "Person Zhorvik")]
    [InlineData("ru", "Об этом знали Ханс ван дер Беллен и Шарль де Голль.", "Person Ханс ван дер Беллен|Person Шарль де Голль")]
    [InlineData("ru", "Спросили о де Голле.", "Person де Голле")]
    [InlineData("ru", "Ждали конца Железного занавеса.", "")]
    [InlineData("ru", "Ей дали приз «Голос года» вчера.", "")]
    [InlineData("ru", "Поход вглубь Вардалии удался.", "Region Вардалии")]
    [InlineData("ru", "Г-н Осипов живёт в Казани.", "Person Осипов|City Казани")]
    public void Names_are_found_with_exact_spans(string language, string text, string expected) => Assert.Equal(expected, Joined(text, language));

    [Theory]
    [InlineData("en", "Rivers such as the Volga, the Ticino and the Sava rise there.", "Region Volga|Region Ticino|Region Sava")]
    [InlineData("ru", "Их ждали в городах Ош и Вигёр.", "City Ош|Region Вигёр")]
    public void What_is_listed_together_is_of_one_kind(string language, string text, string expected) => Assert.Equal(expected, Joined(text, language));

    [Theory]
    [InlineData("kk", "Өзбекстаннан келген өзбектер Алматыда жұмыс істейді, деді БҰҰ.", "Country Өзбекстаннан|Group өзбектер|City Алматыда|Organization БҰҰ")]
    [InlineData("ky", "Кыргызстандыктар Москвадан Ошко кайтты.", "Group Кыргызстандыктар|City Москвадан|City Ошко")]
    [InlineData("uz", "Toshkentda o'zbeklar Rossiyaga ketmoqda.", "City Toshkentda|Group o'zbeklar|Country Rossiyaga")]
    [InlineData("tg", "Тоҷикон аз Русия ба Душанбе баргаштанд.", "Group Тоҷикон|Country Русия|City Душанбе")]
    [InlineData("tk", "Türkmenler Aşgabatdan Türkiýä gitdi.", "Group Türkmenler|City Aşgabatdan|Country Türkiýä")]
    [InlineData("tr", "Özbekler İstanbul'da çalışıyor, dedi Birleşmiş Milletler.", "Group Özbekler|City İstanbul'da|Organization Birleşmiş Milletler")]
    [InlineData("az", "Azərbaycanlılar Bakıdan Moskvaya uçdu.", "Group Azərbaycanlılar|City Bakıdan|City Moskvaya")]
    [InlineData("hy", "Հայեր Մոսկվայից եկան Երևան։", "Group Հայեր|City Մոսկվայից|City Երևան")]
    [InlineData("ka", "ქართველები მოსკოვიდან თბილისში დაბრუნდნენ.", "Group ქართველები|City მოსკოვიდან|City თბილისში")]
    [InlineData("uk", "Українці з Києва поїхали до Варшави, повідомила ООН.", "Group Українці|City Києва|City Варшави|Organization ООН")]
    public void Cities_peoples_and_bodies_are_known_in_the_languages_of_the_region(string language, string text, string expected) => Assert.Equal(expected, Joined(text, language));

    [Fact]
    public void The_ministry_of_another_country_is_not_the_listed_one()
    {
        var own = Assert.Single(_recognizer.Recognize("Об этом сообщил МИД России.", "ru"));
        var other = Assert.Single(_recognizer.Recognize("Об этом сообщил МИД Великобритании.", "ru"));

        Assert.Equal("mid-ru", own.Id);
        Assert.Equal(("МИД Великобритании", null), (other.Name, other.Id));
    }

    [Theory]
    [InlineData("Moscow accused its neighbour.", "Organization Moscow")]
    [InlineData("There is no work in Moscow.", "City Moscow")]
    public void A_capital_that_acts_is_a_government(string text, string expected) => Assert.Equal(expected, Joined(text, "en"));

    [Theory]
    [InlineData("The Georgia governor met the sheriff of the county.", "US-GA")]
    [InlineData("They drove from Russia to Georgia.", "GE")]
    public void Georgia_the_state_is_not_the_country(string text, string expected) =>
        Assert.Contains(_recognizer.Recognize(text, "en"), entity => entity.Id == expected);

    [Fact]
    public void Gruziya_is_never_the_state() =>
        Assert.Contains(_recognizer.Recognize("В штате Джорджия, в Атланте, судят беженцев из Грузии.", "ru"), entity => entity.Id == "GE");

    [Fact]
    public void Aliases_and_inflected_forms_are_one_entity()
    {
        var english = Assert.Single(_recognizer.Recognize("Kyrgyzstan, once Kirghizia, is small.", "en"));
        var russian = Assert.Single(_recognizer.Recognize("Из Киргизии в Кыргызстан.", "ru"));

        Assert.Equal(("Kyrgyzstan", "KG", 2), (english.Name, english.Id, english.Mentions.Count));
        Assert.Equal(("Kyrgyzstan", "KG", 2), (russian.Name, russian.Id, russian.Mentions.Count));
    }

    [Theory]
    [InlineData("The MVD, or Russian Interior Ministry, answered; МВД is short for it.", "en")]
    [InlineData("Министерство внутренних дел России ответило, у МВД вопросов нет. МВД РФ молчит.", "ru")]
    public void A_body_is_one_under_all_its_names(string text, string language)
    {
        var ministry = Assert.Single(_recognizer.Recognize(text, language));

        Assert.Equal(("Interior Ministry of Russia", "mvd-ru", 3), (ministry.Name, ministry.Id, ministry.Mentions.Count));
    }

    [Fact]
    public void Bodies_that_share_a_row_are_no_aliases() =>
        Assert.Equal(["FIFA", "UEFA"], _recognizer.Recognize("Talks between FIFA and UEFA failed.", "en").Select(body => body.Name));

    [Theory]
    [InlineData("en", "They cite the Federal Law on the Legal Status of Foreign Citizens in court.", "Law Federal Law on the Legal Status of Foreign Citizens")]
    [InlineData("ru", "Федеральный закон «О гражданстве» изменён.", "Law Федеральный закон «О гражданстве»")]
    [InlineData("ru", "Их судят по закону № 700-ФЗ.", "Law закону № 700-ФЗ")]
    [InlineData("ru", "Закон суров.", "")]
    public void Laws_are_found_by_subject_and_number(string language, string text, string expected) => Assert.Equal(expected, Joined(text, language));

    [Fact]
    public void Short_mentions_in_Russian_belong_to_the_full_one()
    {
        const string Text = "Министерство труда Казахстана ответило. Министерство ждёт. В ведомстве молчат. Министерство обороны далеко.";

        Assert.Equal(["Министерство труда Казахстана", "Министерство", "ведомстве"], Mentions(_recognizer.Recognize(Text, "ru"), "Министерство труда Казахстана", Text));
    }

    [Fact]
    public void Short_mentions_belong_to_the_first_full_one()
    {
        const string Text = "Analyst Marat Osipov called the Labour Ministry. The ministry did not answer. Osipov waited.";

        var entities = _recognizer.Recognize(Text, "en");

        Assert.Equal(["Marat Osipov", "Osipov"], Mentions(entities, "Marat Osipov", Text));
        Assert.Equal(["Labour Ministry", "ministry"], Mentions(entities, "Labour Ministry", Text));
    }

    [Fact]
    public void Hostile_text_of_many_capitals_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Of The Ministry And \"", 20_000));

        Assert.NotNull(_recognizer.Recognize(text, "en"));
        Assert.NotNull(_recognizer.Recognize(string.Concat(Enumerable.Repeat("Комитет по делам ", 20_000)), "ru"));
    }

    private static IEnumerable<string> Mentions(IReadOnlyList<Entity> entities, string name, string text) =>
        entities.Single(entity => entity.Name == name).Mentions.Select(mention => mention.Of(text));

    private string Joined(string text, string language) => string.Join('|', _recognizer.Recognize(text, language)
        .SelectMany(entity => entity.Mentions.Select(mention => (mention.Start, Text: $"{entity.Type} {mention.Of(text)}"))).OrderBy(mention => mention.Start).Select(mention => mention.Text));
}
