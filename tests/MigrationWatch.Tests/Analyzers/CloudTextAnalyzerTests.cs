using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Analyzers;
using MigrationWatch.Analyzers.Cloud;
using MigrationWatch.Contracts;
using MigrationWatch.Tests.Storage;

namespace MigrationWatch.Tests.Analyzers;

public sealed class CloudTextAnalyzerTests : StorageTest
{
    private const string Filler = "Мигранты вернулись домой 👩‍👩‍👧‍👦, граница закрыта. ";
    private const string Name = "клуб у переправы";
    private readonly LanguageServiceDouble _service = new();

    /// <summary>Two parts: the name stands in the second, behind thousands of emoji of many code units.</summary>
    private static string TwoParts => string.Concat(Enumerable.Repeat(Filler, 130)) + Name + " помог им.";

    [Fact]
    public async Task Name_in_the_second_part_is_found_where_it_stands_in_the_article()
    {
        _service.Finds = Name;

        var findings = await AnalyzeAsync(TwoParts);

        var found = Assert.Single(findings.Entities, entity => entity.Name == Name);
        Assert.Equal(Name, Assert.Single(found.Mentions).Of(TwoParts));
        Assert.Equal(2, _service.Parts.Count);
    }

    [Fact]
    public async Task Version_of_the_model_is_kept()
    {
        var findings = await AnalyzeAsync(Filler);

        Assert.Equal(("azure-ai-language", LanguageServiceDouble.Model), (findings.Analyzer.Name, findings.Analyzer.Model));
    }

    [Fact]
    public async Task Part_that_the_service_declines_is_read_by_the_built_in_analyzer_and_the_others_are_not()
    {
        var text = "Глава МВД Казахстана выступил в Астане. " + TwoParts;
        var own = await Get<BuiltInTextAnalyzer>().AnalyzeAsync(Request(text), text, Cancellation);
        _service.Declines = "Астане";

        var findings = await AnalyzeAsync(text);

        var abstention = Assert.Single(findings.Abstained, abstention => abstention.Reason.StartsWith("cloud", StringComparison.Ordinal));
        Assert.Equal(0, abstention.Start);
        Assert.True(abstention.Length < text.Length);
        Assert.Contains("InvalidDocument", abstention.Reason, StringComparison.Ordinal);
        Assert.Equal(own.Entities.Where(entity => entity.Mentions[0].Start < 40).Select(entity => entity.Name), findings.Entities.Where(entity => entity.Mentions[0].Start < 40).Select(entity => entity.Name));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Service_that_fails_after_its_retries_leaves_the_article_to_the_built_in_analyzer(int status)
    {
        _service.Fails = status;
        var own = await Get<BuiltInTextAnalyzer>().AnalyzeAsync(Request(TwoParts), TwoParts, Cancellation);

        var findings = await AnalyzeAsync(TwoParts);

        Assert.Equal(own.Analyzer, findings.Analyzer);
        Assert.Equal(own.Entities.Select(entity => entity.Name), findings.Entities.Select(entity => entity.Name));
        Assert.Contains(findings.Abstained, abstention => abstention.Reason.StartsWith("cloud: the service failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Identity_that_may_not_sign_in_leaves_the_article_to_the_built_in_analyzer()
    {
        _service.Throws = new Azure.Identity.AuthenticationFailedException("no such identity");

        var findings = await AnalyzeAsync(TwoParts);

        Assert.Contains(findings.Abstained, abstention => abstention.Reason.Contains("sign-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_budget_is_never_overspent_and_the_built_in_analyzer_goes_on()
    {
        // Of the day's 100 records 95 are gone; two features of one record each leave room for two articles.
        Assert.True(await Get<RecordBudget>().TryTakeAsync(95, Cancellation));
        var findings = new List<TextFindings>();
        for (var article = 0; article < 3; article++)
        {
            findings.Add(await AnalyzeAsync(Filler));
        }

        Assert.Equal(2, _service.Parts.Count);
        Assert.Equal(["azure-ai-language", "azure-ai-language"], findings.Take(2).Select(finding => finding.Analyzer.Name));
        Assert.Contains(findings[2].Abstained, abstention => abstention.Reason.Contains("budget", StringComparison.Ordinal));
        Assert.NotEqual("azure-ai-language", findings[2].Analyzer.Name);
    }

    [Fact]
    public async Task Language_that_the_service_lacks_costs_nothing()
    {
        const string tajik = "Муҳоҷирон ба ватан баргаштанд.";

        await Get<ITextAnalyzer>().AnalyzeAsync(new AnalysisRequest(tajik, "", null, "tg", Id: "a"), tajik, Cancellation);

        Assert.Empty(_service.Parts);
    }

    protected override IDictionary<string, string?> Settings() => new Dictionary<string, string?>
    {
        ["MigrationWatch:AzureLanguage:Endpoint"] = "https://language.example/",
        ["MigrationWatch:AzureLanguage:DailyRecords"] = "100",
    };

    protected override void AddServices(IServiceCollection services)
    {
        services.AddCloudAnalyzer<LanguageServiceDouble>(Configuration);
        services.AddSingleton<ILanguageService>(_service);
        services.AddAnalyzers(Configuration);
    }

    private static AnalysisRequest Request(string text) => new(text, "", null, "ru", Id: "a");

    private Task<TextFindings> AnalyzeAsync(string text) => Get<ITextAnalyzer>().AnalyzeAsync(Request(text), text, Cancellation);
}
