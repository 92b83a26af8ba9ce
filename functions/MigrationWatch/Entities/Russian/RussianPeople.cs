namespace MigrationWatch.Entities.Russian;

/// <summary>Forms of the words for members of a people: "узбек", "россиянин", "украинец", "казашка".</summary>
internal static class RussianPeople
{
    public static IEnumerable<string> All(string nominative) => nominative switch
    {
        _ when nominative.EndsWith("анин", StringComparison.Ordinal) || nominative.EndsWith("янин", StringComparison.Ordinal) =>
            [.. Singular(nominative), .. Plural(nominative[..^2], "е", ""), .. Woman(nominative[..^2] + "ка")],
        _ when nominative.EndsWith("арин", StringComparison.Ordinal) => [.. Singular(nominative), .. Plural(nominative[..^2], "ы", "")],
        _ when nominative.EndsWith("ец", StringComparison.Ordinal) => Ets(nominative),
        _ when nominative.EndsWith("ка", StringComparison.Ordinal) => Woman(nominative),
        "турок" => [.. Singular("турк"), "турок", .. Plural("турк", "и", "")],
        _ when RussianAdjectives.IsAdjective(nominative) => RussianAdjectives.Decline(nominative),
        _ => [.. Singular(nominative), .. Plural(nominative, RussianNouns.AfterStem(nominative, "ы"), RussianNouns.IsHushing(nominative[^1]) ? "ей" : "ов"), nominative],
    };

    private static string[] Ets(string nominative)
    {
        var forms = RussianNouns.Decline(nominative);
        var stem = forms[1][..^1];
        return [nominative, stem + "а", stem + "у", stem + "ем", stem + "ом", stem + "е", .. Plural(stem, "ы", "ев"), .. Woman(nominative[..^2] + "ка")];
    }

    private static string[] Singular(string nominative) => [nominative, nominative + "а", nominative + "у", nominative + (RussianNouns.IsHushing(nominative[^1]) ? "ем" : "ом"), nominative + "е"];

    private static string[] Plural(string stem, string nominative, string genitive) =>
        [stem + nominative, stem + genitive, stem + "ам", stem + "ами", stem + "ах"];

    private static string[] Woman(string nominative)
    {
        var stem = nominative[..^1];
        return [nominative, stem + "и", stem + "е", stem + "у", stem + "ой", stem[..^1] + (RussianNouns.IsHushing(stem[^2]) ? "ек" : "ок"), stem + "ам", stem + "ами", stem + "ах"];
    }
}
