using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using MigrationWatch.Claims;

namespace MigrationWatch.Benchmarks;

/// <summary><c>claim-speed</c>: seconds for a megabyte of text made to be slow, against a plain regular expression for "number people".</summary>
internal static partial class ClaimSpeed
{
    private const int Size = 1_000_000;

    private static readonly string[] Patterns =
    [
        "5,000 people, ",
        "300,000 to Kazakhstan, ",
        "five hundred thousand and ",
        "from 2,000 to ",
        "Kazakhstan, Kyrgyzstan and ",
        "fled from the (",
        "up from 2,000 a year earlier, ",
        "между 1 и 8 марта ",
        "Some 5,000 Tajik citizens were deported from Russia in May 2024, officials said. ",
        "((((5,000 people) fled) ",
        "\"5,000 fled\" «бежали» ",
        "1.000,5-6:7 12,34,5 1 000 000 ",
        "well-known-5-and-",
        "Бежали. ",
        "GEORGIA OF MOSCOW ",
        "e\u0301a\u0300\u0301",
        "300 тысяч в Казахстан, ",
        "от 2 до 3 тысяч человек, по данным МВД, ",
    ];

    public static Command Create()
    {
        var command = new Command("claim-speed", "Seconds for a megabyte of each adversarial pattern.");
        command.SetAction(_ => Run());
        return command;
    }

    private static void Run()
    {
        var extractor = new ClaimExtractor();
        extractor.Extract("Some 5,000 people fled Russia.", null, "en", []);
        foreach (var pattern in Patterns)
        {
            var text = new StringBuilder().Insert(0, pattern, Size / pattern.Length).ToString();
            var watch = Stopwatch.StartNew();
            var claims = extractor.Extract(text, null, pattern.Any(letter => letter is >= 'а' and <= 'я') ? "ru" : "en", []).Claims.Count;
            var ours = watch.Elapsed;
            watch.Restart();
            var matches = Rival().Count(text);
            Console.WriteLine($"{ours.TotalSeconds,6:0.00} s  {claims,6} claims   regular expression {watch.Elapsed.TotalSeconds,6:0.00} s  {matches,6} matches   {pattern}");
        }
    }

    [GeneratedRegex(@"(\d[\d,. ]*)\s+(people|persons|families|households)", RegexOptions.IgnoreCase)]
    private static partial Regex Rival();
}
