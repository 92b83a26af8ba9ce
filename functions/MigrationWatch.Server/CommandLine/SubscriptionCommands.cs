using System.CommandLine;
using MigrationWatch.Contracts;
using MigrationWatch.Feeds.Catalog;
using MigrationWatch.Feeds.Finding;
using MigrationWatch.Feeds.Health;
using MigrationWatch.Feeds.Opml;
using MigrationWatch.Feeds.State;
using MigrationWatch.Storage.Messages;
using MigrationWatch.Web;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>feeds list|add|remove|resume|import|export|discover</c>: what is polled.</summary>
internal static class SubscriptionCommands
{
    public static void AddTo(Command feeds)
    {
        feeds.Add(Stored("list", "One line of JSON for each source: state, next poll, last error, items a day.", ListAsync));
        feeds.Add(Stored("export", "All subscriptions as OPML.", ExportAsync));
        feeds.Add(Adding());
        feeds.Add(With("remove", "id", "Ends a subscription; what is known of the feed is kept.", RemoveAsync));
        feeds.Add(With("resume", "id", "Polls a paused feed again.", ResumeAsync));
        feeds.Add(With("import", "file", "Adds the feeds of an OPML file.", ImportAsync));
        feeds.Add(With("discover", "url", "Looks for feeds at a site's address and prints those that answer.", DiscoverAsync));
    }

    private static Command Adding()
    {
        var url = new Argument<string>("url") { Description = "A feed's address, or a site's." };
        var name = new Option<string?>("--name");
        var kind = new Option<string>("--kind") { Description = "news, magazine, institute, rights or migration-body.", DefaultValueFactory = _ => "news" };
        var region = new Option<string?>("--region") { Description = "An ISO 3166 code, or a wider name." };
        var interval = new Option<TimeSpan?>("--interval") { Description = "Fixes the time between two polls, as hh:mm:ss." };
        var command = new Command("add", "Adds the feed at the address, or the first that its site names.") { url, name, kind, region, interval };
        command.SetAction((result, cancellation) => StoredPipeline.RunAsync(
            (services, token) => AddAsync(
                services,
                result.GetValue(url)!,
                found => new FeedSubscription
                {
                    Name = result.GetValue(name) ?? found.Title ?? "",
                    Url = found.Url,
                    Kind = result.GetValue(kind)!,
                    Region = result.GetValue(region),
                    Language = found.Language,
                    Site = found.Site,
                    Interval = result.GetValue(interval),
                },
                token),
            cancellation));
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var source in (await services.GetRequiredService<FeedHealthCheck>().RunAsync(cancellation)).Sources)
        {
            await Console.Out.WriteLineAsync(ContractJson.Write(source));
        }

        return 0;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await Console.Out.WriteAsync(OpmlWriter.Write(await services.GetRequiredService<SourceList>().ReadAsync(cancellation)));
        return 0;
    }

    private static async Task<int> AddAsync(IServiceProvider services, string url, Func<FoundFeed, FeedSubscription> subscription, CancellationToken cancellation)
    {
        if (await FindAsync(services, url, cancellation) is not [var first, ..])
        {
            return await StoredPipeline.FailAsync($"There is no feed at {url}, and none that its page names.");
        }

        var added = subscription(first).Completed();
        await services.GetRequiredService<FeedCatalog>().AddAsync([added], cancellation);
        await Console.Out.WriteLineAsync(ContractJson.Write(added));
        return 0;
    }

    private static async Task<int> RemoveAsync(IServiceProvider services, string id, CancellationToken cancellation)
    {
        var catalog = services.GetRequiredService<FeedCatalog>();
        if (!(await catalog.ReadAsync(cancellation)).ContainsKey(id))
        {
            return await StoredPipeline.FailAsync($"There is no feed {id}; feeds list shows the ids.");
        }

        await catalog.RemoveAsync(id, cancellation);
        return 0;
    }

    private static async Task<int> ResumeAsync(IServiceProvider services, string id, CancellationToken cancellation) =>
        await services.GetRequiredService<FeedStateStore>().ResumeAsync(id, cancellation)
            ? 0
            : await StoredPipeline.FailAsync($"No feed {id} was ever polled; feeds list shows the ids.");

    private static async Task<int> ImportAsync(IServiceProvider services, string file, CancellationToken cancellation)
    {
        var import = SubscriptionImport.Read(SubscriptionListReader.Read(await File.ReadAllBytesAsync(file, cancellation)));
        await services.GetRequiredService<FeedCatalog>().AddAsync(import.Feeds, cancellation);
        foreach (var refused in import.Refused)
        {
            await Console.Error.WriteLineAsync(refused);
        }

        await Console.Out.WriteLineAsync(ContractJson.Write(new { added = import.Feeds.Count, refused = import.Refused.Count }));
        return import.Refused.Count == 0 ? 0 : 1;
    }

    private static async Task<int> DiscoverAsync(IServiceProvider services, string url, CancellationToken cancellation)
    {
        var found = await FindAsync(services, url, cancellation);
        await Console.Out.WriteLineAsync(ContractJson.Write(found));
        return found.Count > 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<FoundFeed>> FindAsync(IServiceProvider services, string url, CancellationToken cancellation)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute : new Uri($"https://{url}");
        try
        {
            return await services.GetRequiredService<FeedFinder>().FindAsync(address, cancellation);
        }
        catch (Exception failure) when (failure is WebFailureException or PermanentFailureException)
        {
            await Console.Error.WriteLineAsync($"{address.Host}: {failure.Message}");
            return [];
        }
    }

    private static Command Stored(string name, string description, Func<IServiceProvider, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellation) => StoredPipeline.RunAsync(run, cancellation));
        return command;
    }

    private static Command With(string name, string argument, string description, Func<IServiceProvider, string, CancellationToken, Task<int>> run)
    {
        var value = new Argument<string>(argument);
        var command = new Command(name, description) { value };
        command.SetAction((result, cancellation) => StoredPipeline.RunAsync((services, token) => run(services, result.GetValue(value)!, token), cancellation));
        return command;
    }
}
