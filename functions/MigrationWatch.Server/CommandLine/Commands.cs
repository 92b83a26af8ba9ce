using System.CommandLine;

namespace MigrationWatch.Server.CommandLine;

/// <summary>The command line's table of contents.</summary>
internal static class Commands
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Watches the news on migration between Russia, Central Asia and the Caucasus.")
        {
            // One line per command group, kept in alphabetical order.
            AnalyzeCommands.Create(),
            ArticleCommands.Create(),
            DigestCommands.Create(),
            ExportCommands.Create(),
            FeedCommands.Create(),
            FeedCommands.CreateFeeds(),
            MailCommands.Create(),
            QuarantineCommands.Create(),
            ServeCommand.Create(),
        };
        ServeCommand.MakeDefaultOf(root);
        return root;
    }
}
