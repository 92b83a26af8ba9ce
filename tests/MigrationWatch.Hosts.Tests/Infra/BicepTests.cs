using System.Text.RegularExpressions;
using MigrationWatch.Http;

namespace MigrationWatch.Hosts.Tests.Infra;

/// <summary>What can be held against the code without Bicep's compiler, which the workflow runs.</summary>
public sealed partial class BicepTests
{
    private static readonly string[] _files = Directory.GetFiles(Repository.Path("infra"), "*.bicep", SearchOption.AllDirectories);

    public static TheoryData<string> Modules => [.. Directory.GetFiles(Repository.Path("infra/modules")).Select(file => Path.GetFileName(file))];

    [Fact]
    public void Every_setting_that_is_deployed_is_one_that_the_app_reads()
    {
        var known = Options().ToList();
        var deployed = _files.SelectMany(file => SettingPattern().Matches(File.ReadAllText(file))).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(deployed);
        Assert.All(deployed, setting => Assert.Contains(known, option => setting == option || setting.StartsWith(option + ":", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Main_gives_a_module_exactly_what_it_asks_for(string module)
    {
        var main = File.ReadAllText(Repository.Path("infra/main.bicep"));
        var call = main[main.IndexOf($"'modules/{module}'", StringComparison.Ordinal)..];
        var given = ParametersPattern().Match(StringPattern().Replace(call, "''")).Value;
        var asked = ParamPattern().Matches(File.ReadAllText(Repository.Path($"infra/modules/{module}"))).Select(match => match.Groups[1].Value);

        Assert.Equal(asked.Order(), ArgumentPattern().Matches(given).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_parameter_of_main_is_used()
    {
        var main = File.ReadAllText(Repository.Path("infra/main.bicep"));

        Assert.All(ParamPattern().Matches(main).Select(match => match.Groups[1].Value), name => Assert.True(Regex.Count(main, $@"\b{name}\b") > 1, name));
    }

    [Fact]
    public void Every_output_that_the_readme_names_is_there() =>
        Assert.All(["DIGEST_URL", "MAIL_SENDER"], name => Assert.Contains($"output {name} ", File.ReadAllText(Repository.Path("infra/main.bicep")), StringComparison.Ordinal));

    private static IEnumerable<string> Options() =>
        from type in typeof(Routes).Assembly.GetTypes()
        let section = type.GetField("Section")?.GetRawConstantValue() as string
        where section is not null
        from property in type.GetProperties()
        select $"{section}:{property.Name}";

    [GeneratedRegex(@"MigrationWatch__\w+")]
    private static partial Regex SettingPattern();

    [GeneratedRegex("'[^'\n]*'")]
    private static partial Regex StringPattern();

    [GeneratedRegex(@"params:\s*\{[^}]*\}")]
    private static partial Regex ParametersPattern();

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex ParamPattern();

    [GeneratedRegex(@"(?<=[{,\n]\s*)(\w+): (?!\{)")]
    private static partial Regex ArgumentPattern();
}
