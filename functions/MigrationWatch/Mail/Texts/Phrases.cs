using System.Collections.Frozen;
using System.Globalization;
using MigrationWatch.Curated;
using MigrationWatch.Digests;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Topics;

namespace MigrationWatch.Mail.Texts;

/// <summary>The fixed words of mails and subscription pages in one language (mail-phrases.tsv).</summary>
public sealed class Phrases
{
    private static readonly CuratedTable _table = CuratedTable.Load("mail-phrases.tsv");
    private readonly FrozenDictionary<string, string> _texts;
    private readonly string[] _months;

    private Phrases(string column, MailLanguage language)
    {
        _texts = _table.Rows.ToFrozenDictionary(row => row["key"], row => row.Required(column));
        _months = _texts["months"].Split('|');
        (Code, Language) = (column, language);
    }

    public static Phrases English { get; } = new("en", MailLanguage.English);

    public static Phrases Russian { get; } = new("ru", MailLanguage.Russian);

    /// <summary>BCP 47.</summary>
    public string Code { get; }

    public MailLanguage Language { get; }

    public static Phrases In(MailLanguage language) => language == MailLanguage.Russian ? Russian : English;

    public string this[string key] => _texts[key];

    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The figure's line in this language.</summary>
    public DigestFigure Told(DigestFigure figure) => Language == MailLanguage.Russian ? figure.InRussian ?? figure : figure;

    public string Told(DigestChange change) => Language == MailLanguage.Russian ? change.InRussian ?? change.Text : change.Text;

    public string Label(Topic topic) => Language == MailLanguage.Russian ? topic.LabelInRussian ?? topic.Label : topic.Label;

    public string Label(MigrationEvent happening) => Language == MailLanguage.Russian ? happening.LabelInRussian : happening.Label;

    /// <summary>"Tuesday", "вторник".</summary>
    public string Name(DayOfWeek day) => _texts["page.weekdays"].Split('|')[(int)day];

    public string Name(Frequency frequency) => _texts[$"page.{frequency.ToString().ToLowerInvariant()}"];

    public string Format(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, _texts[key], values);

    /// <summary>"20 November 2026", "20 ноября 2026".</summary>
    public string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {_months[date.Month - 1]} {date.Year}");
}
