using MigrationWatch.Languages;

namespace MigrationWatch.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new();

    [Theory]
    [InlineData("en", "The bridge near the old market will stay closed until spring.")]
    [InlineData("de", "Die Brücke am alten Markt bleibt bis zum Frühling geschlossen.")]
    [InlineData("fr", "Le pont près du vieux marché restera fermé jusqu’au printemps.")]
    [InlineData("es", "El puente cerca del viejo mercado seguirá cerrado hasta la primavera.")]
    [InlineData("tr", "Eski pazarın yanındaki köprü ilkbahara kadar kapalı kalacak.")]
    [InlineData("az", "Köhnə bazarın yanındakı körpü yaza qədər bağlı qalacaq.")]
    [InlineData("uz", "Eski bozor yaqinidagi koʻprik bahorgacha yopiq qoladi.")]
    [InlineData("uz", "Эски бозор яқинидаги кўприк баҳоргача ёпиқ қолади.")]
    [InlineData("az", "Көһнә базарын јанындакы көрпү јаза гәдәр бағлы галаҹаг.")]
    [InlineData("ru", "Мост у старого рынка останется закрытым до весны.")]
    [InlineData("uk", "Міст біля старого ринку залишиться закритим до весни.")]
    [InlineData("kk", "Ескі базардың жанындағы көпір көктемге дейін жабық болады.")]
    [InlineData("ky", "Эски базардын жанындагы көпүрө жазга чейин жабык болот.")]
    [InlineData("tg", "Пули назди бозори кӯҳна то баҳор баста мемонад.")]
    [InlineData("hy", "Հին շուկայի մոտ գտնվող կամուրջը փակ կմնա մինչև գարուն։")]
    [InlineData("ka", "ძველ ბაზართან მდებარე ხიდი გაზაფხულამდე დაკეტილი დარჩება.")]
    [InlineData("fa", "پل نزدیک بازار قدیمی تا بهار بسته می‌ماند.")]
    [InlineData("zh", "旧市场附近的桥梁将关闭到春天。")]
    public void Every_language_of_the_region_is_recognised_from_one_sentence(string language, string sentence)
    {
        var detected = Detector.Detect(sentence);

        Assert.Equal(language, detected.Code);
        Assert.InRange(detected.Confidence, 0.6, 1);
    }

    [Theory]
    [InlineData("ru", "Она так и не пришла")]
    [InlineData("uk", "Вона так і не прийшла")]
    [InlineData("ky", "Ал ошол бойдон келген жок")]
    [InlineData("kk", "Ол сол күйі келген жоқ")]
    [InlineData("tr", "O gün hiç kimse gelmedi")]
    [InlineData("az", "O gün heç kim gəlmədi")]
    public void Five_words_suffice_to_tell_neighbouring_languages_apart(string language, string words) =>
        Assert.Equal(language, Detector.Detect(words).Code);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("2024, 15:30 — 100 %")]
    public void A_text_without_letters_has_no_language(string text) =>
        Assert.Equal(new DetectedLanguage("und", 0), Detector.Detect(text));

    [Fact]
    public void Foreign_names_do_not_change_the_language_of_a_sentence()
    {
        Assert.Equal("ru", Detector.Detect("Компании Google, Apple и Microsoft отказались от комментариев.").Code);
        Assert.Equal("zh", Detector.Detect("记者昨天采访了 Microsoft 公司的 John Smith。").Code);
    }

    [Fact]
    public void A_notice_in_another_language_at_the_top_of_a_page_does_not_decide()
    {
        const string notice = "This page uses cookies. By using this page you agree to our terms. ";
        var body = string.Concat(Enumerable.Repeat("Жители посёлка рассказали, что воды нет уже вторую неделю. ", 40));

        Assert.Equal("ru", Detector.Detect(notice + body).Code);
    }

    [Fact]
    public void Uzbek_is_recognised_with_any_apostrophe()
    {
        Assert.Equal("uz", Detector.Detect("Ko'prik bo'yidagi yo'l to'sildi").Code);
        Assert.Equal("uz", Detector.Detect("Ko‘prik bo‘yidagi yo‘l to‘sildi").Code);
    }
}
