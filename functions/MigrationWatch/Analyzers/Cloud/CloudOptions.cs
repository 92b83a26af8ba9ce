using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Analyzers.Cloud;

/// <summary>Azure AI Language; the Functions app uses it when <see cref="Endpoint"/> is set.</summary>
public sealed class CloudOptions
{
    public const string Section = "MigrationWatch:AzureLanguage";

    /// <summary>The account's own address, <c>https://{name}.cognitiveservices.azure.com/</c>. Null leaves everything to the built-in analyzer.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>A key of the account; null signs in with the app's identity, which needs the role Cognitive Services User.</summary>
    public string? Key { get; init; }

    /// <summary>Client id of a user-assigned identity; null uses the default credential chain.</summary>
    public string? ClientId { get; init; }

    /// <summary>Billed records a UTC day over all instances; what exceeds them is read by the built-in analyzer. Default 20,000: about 2,000 articles.</summary>
    [Range(0, 100_000_000)]
    public int DailyRecords { get; init; } = 20_000;

    /// <summary>Languages sent to the service; others go to the built-in analyzer. Default: those of the region that both features support. Tajik and Turkmen are not among them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "ru", "uk", "kk", "uz", "ky", "tr", "az", "hy", "ka", "de", "fr", "es", "fa", "zh"];
}
