using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;
using MigrationWatch.Server.Azurite;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Benchmarks.Mail;

/// <summary>A day's digest of forty stories, and readers of whom no two chose alike.</summary>
internal static class MailLoad
{
    private static readonly string[] _corridors = ["RU-KZ", "RU-GE", "RU-AM", "KG-RU", "TJ-RU", "UZ-RU", "RU-TJ", "KZ-TR", "UZ-KR", "UA-RU"];
    private static readonly string[] _countries = ["RU", "KZ", "KG", "TJ", "UZ", "TM", "GE", "AM", "AZ", "UA", "TR"];
    private static readonly string[] _topics = ["deportation", "labour", "asylum", "enlistment", "law"];
    private static readonly string[] _zones = ["Asia/Almaty", "Asia/Tashkent", "Asia/Bishkek", "Asia/Dushanbe", "Europe/Moscow", "Asia/Tbilisi", "Europe/Berlin", "Asia/Kolkata"];

    public static DateOnly Day { get; } = new(2026, 11, 19);

    /// <summary>When everybody's hour of that day's mail has come.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 20, 20, 0, 0, TimeSpan.Zero);

    public static Digest Digest { get; } = new()
    {
        Date = Day,
        TimeZone = "UTC",
        Stories = [.. Enumerable.Range(0, 40).Select(Story)],
        Changes = [.. Enumerable.Range(0, 6).Select(number => new DigestChange($"story{number * 5}", $"Arrivals in corridor {_corridors[number]} rose from {number + 2},100 to at least {number + 3},400, according to the ministry."))],
    };

    /// <summary>Distinct for every number below 100,000: the weekday, hour, lists and switches together spell it.</summary>
    public static Preferences PreferencesOf(int number) => new()
    {
        Language = number % 2 == 0 ? MailLanguage.English : MailLanguage.Russian,
        SendHour = number / 2 % 20,
        TimeZone = _zones[number % _zones.Length],
        Countries = [_countries[number / 40 % 11], _countries[(number / 440 % 10) + 1], "RU"],
        Topics = [_topics[number / 4400 % 5], _topics[number % 5], _topics[(number + 2) % 5]],
        Corridors = number % 3 == 0 ? [_corridors[number % 10], _corridors[number / 10 % 10], _corridors[(number + 3) % 10]] : [],
        MayBeInRussia = number % 7 == 0,
        WithoutUndesirable = number % 14 == 0,
        ShortMailWhenQuiet = true,
    };

    public static string AddressOf(int number) => $"reader{number.ToString(CultureInfo.InvariantCulture)}@example.org";

    public static async Task<AzuriteProcess> StartStorageAsync(IDictionary<string, string?> settings, CancellationToken cancellation)
    {
        var (blobs, queues, tables) = (FreePort(), FreePort(), FreePort());
        const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        settings["AzureWebJobsStorage"] = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobs}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{queues}/devstoreaccount1;";
        return await AzuriteProcess.StartAsync(new AzuriteOptions(blobs, queues, tables), cancellation);
    }

    /// <summary>Confirmed subscribers, written as upkeep would leave them.</summary>
    public static async Task<IReadOnlyList<(Subscriber Subscriber, PersonalData Data)>> SubscribeAsync(IServiceProvider services, int count, bool stored, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<SubscriberStore>();
        var readers = Enumerable.Range(0, count).Select(number => Reader(store, number)).ToList();
        foreach (var shard in readers.GroupBy(reader => Roster.ShardOf(reader.Subscriber.Id)))
        {
            var wanted = shard.ToDictionary(reader => reader.Subscriber.Id, reader => reader.Data.Preferences);
            await services.GetRequiredService<Roster>().MendAsync(shard.Key, wanted, new HashSet<string>(), Morning.AddDays(-1), cancellation);
        }

        await Parallel.ForEachAsync(stored ? readers : [], cancellation, async (reader, token) => await store.UpdateAsync(reader.Subscriber.Id, _ => reader.Subscriber, token));
        return readers;
    }

    private static (Subscriber Subscriber, PersonalData Data) Reader(SubscriberStore store, int number)
    {
        var data = new PersonalData(AddressOf(number), PreferencesOf(number));
        var id = store.IdOf(EmailAddress.Parse(data.Address)!);
        var consent = new Consent(Morning, Morning, SignUpRequest.ConsentTextVersion, "page");
        return (new Subscriber { Id = id, State = SubscriberState.Active, Serial = "1", Sealed = store.Seal(id, data), Created = Morning, Changed = Morning, Consent = consent }, data);
    }

    private static DigestStory Story(int number) => new()
    {
        Id = $"story{number}",
        Title = number % 2 == 0 ? $"Ministry names new figure for corridor {_corridors[number % 10]}, number {number}" : $"Министерство назвало новую цифру, направление {_corridors[number % 10]}, номер {number}",
        Lead = "Officials spoke of a rise against last month and gave no reason; employers and rights groups see it otherwise, and name figures of their own.",
        Url = $"https://outlet{number % 9}.example/2026/11/19/story-{number}",
        Sources = [.. Enumerable.Range(0, 1 + (number % 4)).Select(i => new DigestSource($"story{number}-{i}", $"Outlet {(number + i) % 9}", "news", $"https://outlet{(number + i) % 9}.example/{number}", "en"))],
        Countries = [_countries[number % 11], _countries[(number + 3) % 11]],
        Corridors = [_corridors[number % 10]],
        Topics = [_topics[number % 5]],
        Relevance = 1 - (number / 50.0),
        Figures = [.. Enumerable.Range(0, 2).Select(i => new DigestFigure($"c{number}-{i}", $"story{number}-0", $"At least {number + i},400 people crossed in October, according to the border service.") { Rivals = i == 0 ? [new("About 900, according to a rights group.")] : [] })],
        Tone = ToneLabel.Neutral,
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
