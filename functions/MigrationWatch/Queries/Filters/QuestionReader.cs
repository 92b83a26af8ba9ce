using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MigrationWatch.Http;
using MigrationWatch.Queries.Language;

namespace MigrationWatch.Queries.Filters;

/// <summary>
/// Reads a question from query parameters: a comma separates alternatives, a parameter given twice must hold twice,
/// a leading <c>!</c> excludes, quotes mean exactly this value.
/// </summary>
public static class QuestionReader
{
    public const string Text = "q";

    /// <summary>Longest full-text condition, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Alternatives and repetitions of one parameter.</summary>
    public const int MostValues = 50;

    /// <summary>Parameters that are no condition, by the route that reads them.</summary>
    public static IReadOnlyList<string> Controls { get; } =
        ["sort", "limit", "cursor", "format", "facet", "top", "by", "date", "split", "of", "key", "code"];

    private static readonly HashSet<string> _known =
    [
        Text, .. Controls, .. Fields.Values.Select(field => field.Name), .. Fields.Ranges.SelectMany(field => new[] { field.From, field.To }),
    ];

    /// <exception cref="BadRequestException">A parameter is unknown or its value is none of its type.</exception>
    public static Question Read(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(name => !_known.Contains(name)) is { } unknown)
        {
            // A mistyped filter that is ignored would answer with everything, which looks like an answer.
            throw new BadRequestException(unknown, "is no parameter of this route; /api/openapi.json lists them");
        }

        return new Question
        {
            Values = [.. Fields.Values.SelectMany(field => Values(field, query[field.Name]))],
            Ranges = [.. Fields.Ranges.Select(field => Range(field, query)).OfType<RangeCondition>()],
            Text = FullText(query[Text].ToString()),
        };
    }

    private static IEnumerable<ValueCondition> Values(ValueField field, StringValues given)
    {
        if (given.Count > MostValues)
        {
            throw new BadRequestException(field.Name, $"may be given {MostValues} times");
        }

        foreach (var text in given)
        {
            var excluded = text!.StartsWith('!');
            var anyOf = ExactValue.Split(text.TrimStart('!'));
            if (anyOf.Count is 0 or > MostValues)
            {
                throw new BadRequestException(field.Name, $"must be 1 to {MostValues} values such as {field.Example}");
            }

            if (field.Allowed is { } allowed && anyOf.FirstOrDefault(value => !allowed.Contains(value)) is { } wrong)
            {
                throw new BadRequestException(field.Name, $"\"{wrong}\" is none of {string.Join(", ", allowed)}");
            }

            yield return new ValueCondition(field, anyOf, excluded);
        }
    }

    private static RangeCondition? Range(RangeField field, IQueryCollection query)
    {
        var min = Bound(field, field.From, query[field.From].ToString(), isUpper: false);
        var max = Bound(field, field.To, query[field.To].ToString(), isUpper: true);
        if (min > max)
        {
            throw new BadRequestException(field.To, $"must not be below {field.From}");
        }

        return min is null && max is null ? null : new RangeCondition(field, min, max);
    }

    private static double? Bound(RangeField field, string name, string text, bool isUpper) => text.Length == 0
        ? null
        : field.Type == RangeType.Date ? Date(name, text, isUpper) : Number(field, name, text);

    private static double Number(RangeField field, string name, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= field.Minimum && number <= field.Maximum
            ? number
            : throw new BadRequestException(name, FormattableString.Invariant($"must be a number from {field.Minimum} to {field.Maximum}"));

    private static double Date(string name, string text, bool isUpper)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // A tick is finer than a double can hold at this size; the next day's first second is not.
            var start = day.ToDateTime(TimeOnly.MinValue).Ticks;
            return isUpper ? start + TimeSpan.TicksPerDay - TimeSpan.TicksPerMillisecond : start;
        }

        return DateTimeOffset.TryParse(WithPlus(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcTicks
            : throw new BadRequestException(name, "must be a day such as 2026-11-20 or an instant such as 2026-11-20T10:00:00Z");
    }

    /// <summary>A plus that stands in an address as it is means a blank: 10:00:00+05:00 arrives as "10:00:00 05:00".</summary>
    private static string WithPlus(string text) => text.Length > 6 && text[^6] == ' ' && text[^3] == ':' ? $"{text[..^6]}+{text[^5..]}" : text;

    private static TextQuery? FullText(string text)
    {
        if (text.Length > LongestText)
        {
            throw new BadRequestException(Text, $"may have {LongestText} characters");
        }

        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : TextQueryParser.Parse(text);
        }
        catch (FormatException mistake)
        {
            throw new BadRequestException(Text, mistake.Message);
        }
    }
}
