using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Opml;

/// <summary>A blogroll in FOAF: people and groups with the feeds that they write.</summary>
internal static class FoafReader
{
    public static IReadOnlyList<SubscribedFeed> Read(XmlScanner xml)
    {
        var feeds = new List<SubscribedFeed>();
        var urls = new List<string>();
        var group = "";
        var name = "";
        var agentDepth = int.MaxValue;
        while (xml.Read())
        {
            if (xml.Depth < agentDepth)
            {
                // The name may stand after the feeds, so they wait for the person's end.
                feeds.AddRange(urls.Select(url => new SubscribedFeed(url, name, null, group.Length > 0 ? [group] : [], [])));
                urls.Clear();
                (name, agentDepth) = ("", int.MaxValue);
            }

            if (xml.Token != XmlToken.Start)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "agent" or "person":
                    agentDepth = xml.Depth;
                    break;
                case "name" when agentDepth < int.MaxValue:
                    name = OpmlReader.Text(xml);
                    break;
                case "name":
                    group = OpmlReader.Text(xml);
                    break;
                case "channel" or "feed" when (xml.Attribute("about") ?? xml.Attribute("resource")) is { } url:
                    urls.Add(url);
                    break;
            }
        }

        return [.. feeds.Concat(urls.Select(url => new SubscribedFeed(url, name, null, [], []))).DistinctBy(feed => feed.Url)];
    }
}
