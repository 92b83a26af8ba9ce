using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Opml;

/// <summary>An iGoogle export: tabs of modules, some of them feeds.</summary>
internal static class GadgetTabReader
{
    public static IReadOnlyList<SubscribedFeed> Read(XmlScanner xml)
    {
        var feeds = new List<SubscribedFeed>();
        var tab = "";
        var isFeed = false;
        while (xml.Read())
        {
            if (xml.Token != XmlToken.Start)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "tab":
                    tab = xml.Attribute("title") ?? "";
                    break;
                case "module":
                    isFeed = xml.Attribute("type")?.Equals("rss", StringComparison.OrdinalIgnoreCase) == true;
                    break;
                case "moduleprefs" when isFeed && xml.Attribute("xmlurl") is { } url:
                    feeds.Add(new SubscribedFeed(url, "", null, tab.Length > 0 ? [tab] : [], []));
                    break;
            }
        }

        return feeds;
    }
}
