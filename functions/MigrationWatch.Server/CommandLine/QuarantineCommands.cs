using System.CommandLine;
using MigrationWatch.Contracts;
using MigrationWatch.Storage.Messages;

namespace MigrationWatch.Server.CommandLine;

/// <summary><c>quarantine</c>: messages that could not succeed, and another chance for them.</summary>
internal static class QuarantineCommands
{
    public static Command Create()
    {
        var list = new Command("list", "One line of JSON for each message: id, queue, reason, detail, attempts, time.");
        list.SetAction((_, cancellation) => StoredPipeline.RunAsync(ListAsync, cancellation));
        var shown = new Argument<string>("id");
        var show = new Command("show", "The whole message.") { shown };
        show.SetAction((result, cancellation) => StoredPipeline.RunAsync((services, token) => ShowAsync(services, result.GetValue(shown)!, token), cancellation));
        var replayed = new Argument<string>("id") { Description = "An id of the list, or all." };
        var replay = new Command("replay", "Puts the message back on its queue.") { replayed };
        replay.SetAction((result, cancellation) => StoredPipeline.RunAsync((services, token) => ReplayAsync(services, result.GetValue(replayed)!, token), cancellation));
        return new Command("quarantine", "Messages that were set aside with a reason.") { list, show, replay };
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var message in await services.GetRequiredService<Quarantine>().ListAsync(cancellation))
        {
            await Console.Out.WriteLineAsync(ContractJson.Write(new { message.Id, message.Queue, message.Reason, message.Detail, message.Attempts, message.Time }));
        }

        return 0;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, string id, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<Quarantine>().FindAsync(id, cancellation) is not { } message)
        {
            return await StoredPipeline.FailAsync($"There is no message {id} in quarantine.");
        }

        await Console.Out.WriteLineAsync(ContractJson.Write(message));
        return 0;
    }

    private static async Task<int> ReplayAsync(IServiceProvider services, string id, CancellationToken cancellation)
    {
        var quarantine = services.GetRequiredService<Quarantine>();
        var chosen = (await quarantine.ListAsync(cancellation)).Where(message => id == "all" || message.Id == id).ToList();
        foreach (var message in chosen)
        {
            await quarantine.ReplayAsync(message, cancellation);
        }

        await Console.Out.WriteLineAsync(ContractJson.Write(new { replayed = chosen.Count }));
        return chosen.Count > 0 || id == "all" ? 0 : await StoredPipeline.FailAsync($"There is no message {id} in quarantine.");
    }
}
