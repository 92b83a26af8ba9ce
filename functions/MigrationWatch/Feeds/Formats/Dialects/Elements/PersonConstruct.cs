using System.Text;
using MigrationWatch.Feeds.Formats.Drafts;
using MigrationWatch.Feeds.Formats.Xml;

namespace MigrationWatch.Feeds.Formats.Dialects.Elements;

/// <summary>An author: Atom's name and email as elements, RSS's both in one text.</summary>
internal static class PersonConstruct
{
    /// <summary>Reads the current element to its end.</summary>
    public static void Read(ElementReader reader, People people, int rank)
    {
        var xml = reader.Xml;
        var depth = xml.Depth;
        string? name = null;
        string? email = null;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth >= depth)
        {
            switch (xml.Token)
            {
                case XmlToken.Start when xml.LocalName is "name":
                    name = reader.Text();
                    break;
                case XmlToken.Start when xml.LocalName is "email":
                    email = reader.Text();
                    break;
                case XmlToken.Start when xml.LocalName is "uri" or "url" or "homepage":
                    xml.Skip();
                    break;
                case XmlToken.Text:
                    XmlText.Append(text, xml.RawText, xml);
                    break;
                case XmlToken.CData:
                    text.Append(xml.RawText);
                    break;
            }
        }

        if (name is not null || email is not null)
        {
            people.Offer(name, email, rank);
        }
        else
        {
            people.OfferBoth(text.ToString().Trim(), rank);
        }
    }
}
