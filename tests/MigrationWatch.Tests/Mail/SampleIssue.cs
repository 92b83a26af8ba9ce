using MigrationWatch.Digests;
using MigrationWatch.Mail.Issues;

namespace MigrationWatch.Tests.Mail;

/// <summary>A day with three stories: removals to Tajikistan, arrivals in Kazakhstan, and one by an outlet that Russia lists.</summary>
internal static class SampleIssue
{
    public static readonly DateOnly Day = new(2026, 11, 19);

    public static DigestStory Removals { get; } = new()
    {
        Id = "a1",
        Title = "Russia removed thousands of Tajik citizens, ministry says",
        Lead = "Суды вынесли решения о выдворении.",
        Url = "https://steppe.example/removals?a=1&b=2",
        Sources = [new DigestSource("a1", "Steppe Daily", "news", "https://steppe.example/removals", "en")],
        Countries = ["RU", "TJ"],
        Corridors = ["RU-TJ"],
        Topics = ["deportation"],
        Events = ["deportation"],
        Relevance = 0.9,
        Figures = [new DigestFigure("c1", "a1", "At least 5,300 people were removed to Tajikistan in October, according to the Interior Ministry of Russia (alleged).")
        {
            Rivals = [new("About 3,900, according to the Migration Service of Tajikistan.")],
            InRussian = new DigestFigure("c1", "a1", "Не менее 5 300 человек выдворены в Таджикистан в октябре, по данным МВД России (предположительно).") { Rivals = [new("Около 3 900, по данным Миграционной службы Таджикистана.")] },
        }],
    };

    public static DigestStory Arrivals { get; } = new()
    {
        Id = "a2",
        Title = "Казахстан насчитал больше приехавших из России",
        Url = "https://vestnik.example/arrivals",
        Language = "ru",
        Sources = [new DigestSource("a2", "Vestnik", "news", "https://vestnik.example/arrivals", "ru"), new DigestSource("a4", "Radio Svoboda", "news", "https://www.svoboda.org/a/1.html", "ru")],
        Countries = ["RU", "KZ"],
        Corridors = ["RU-KZ"],
        Topics = ["labour"],
        Events = ["arrival"],
        Relevance = 0.8,
        Figures = [new DigestFigure("c4", "a4", "Around 12,000 crossed, Radio Svoboda reports.")],
    };

    public static DigestStory Listed { get; } = new()
    {
        Id = "a3",
        Title = "Meduza: enlistment of migrants goes on",
        Url = "https://meduza.io/en/feature/1",
        Sources = [new DigestSource("a3", "Meduza", "news", "https://meduza.io/en/feature/1", "en")],
        Countries = ["RU"],
        Topics = ["enlistment"],
        Events = ["enlistment"],
        Relevance = 0.7,
        Figures = [],
    };

    public static Digest Digest { get; } = new()
    {
        Date = Day,
        TimeZone = "UTC",
        Stories = [Listed, Removals, Arrivals],
        Changes = [new DigestChange("a3", "Meduza now counts 530 enlisted, before 400."), new DigestChange("a1", "Removals to Tajikistan rose from 4,100 to at least 5,300, according to the Interior Ministry.") { InRussian = "Выдворений в Таджикистан: не менее 5 300, прежде 4 100, по данным МВД." }],
        Articles = 40,
    };

    public static Issue Issue => Issue.Of(Day, week: false, [Digest]);
}
