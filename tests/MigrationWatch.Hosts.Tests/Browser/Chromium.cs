using Microsoft.Playwright;

namespace MigrationWatch.Hosts.Tests.Browser;

/// <summary>The machine's own Chromium or Chrome.</summary>
internal static class Chromium
{
    /// <summary>Null when there is none.</summary>
    public static string? Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" }.FirstOrDefault(File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,

        // Nothing but the tested pages: the browser's own look-ups fail slowly where there is no network.
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}

/// <summary>A test that needs a browser; .ci/run sees to it that there is one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Path is null ? "no Chromium or Chrome on this machine" : null;
}
