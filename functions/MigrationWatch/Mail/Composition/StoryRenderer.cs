using System.Text;
using MigrationWatch.Digests;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Mail.Undesirable;

namespace MigrationWatch.Mail.Composition;

/// <summary>One story in text and HTML: title, outlets, lead, and the figures with qualifier and claimant as the digest page has them.</summary>
internal sealed class StoryRenderer(Phrases phrases, bool mayBeInRussia)
{
    /// <summary>A story with more figures is better read on its page.</summary>
    private const int MaximumFigures = 5;

    /// <summary>Characters of a lead; some feeds put the whole article there.</summary>
    private const int MaximumLead = 400;

    public StoryFragment Render(DigestStory story) => new(Text(story), Html(story));

    private string Text(DigestStory story)
    {
        var text = new StringBuilder().AppendWrapped(story.Title);
        if (MailHtml.IsWeb(story.Url))
        {
            text.Append(story.Url).Append('\n');
        }

        AppendUnlessEmpty(text, Outlets(story));
        AppendUnlessEmpty(text, Lead(story));
        foreach (var figure in story.Figures.Take(MaximumFigures))
        {
            text.AppendWrapped(figure.Text, "* ", "  ");
            foreach (var rival in figure.Rivals)
            {
                text.AppendWrapped(phrases.Format("digest.rival", rival), "  ! ", "    ");
            }
        }

        return text.Append('\n').ToString();
    }

    private static void AppendUnlessEmpty(StringBuilder text, string paragraph) => _ = paragraph.Length > 0 ? text.AppendWrapped(paragraph) : text;

    private string Html(DigestStory story)
    {
        var html = new StringBuilder("<tr><td style=\"padding:16px 24px 0 24px;\">");
        html.Append($"<h3 class=\"ink\" style=\"{MailStyle.StoryTitle}\">{MailHtml.Link(story.Url, story.Title, MailStyle.Link)}</h3>");
        Paragraph(html, "dim", MailStyle.Small, Outlets(story));
        Paragraph(html, "ink", MailStyle.Body, Lead(story));
        foreach (var figure in story.Figures.Take(MaximumFigures))
        {
            Paragraph(html, "ink", MailStyle.Body, "• " + figure.Text);
            foreach (var rival in figure.Rivals)
            {
                Paragraph(html, "dim", MailStyle.Small, phrases.Format("digest.rival", rival));
            }
        }

        return html.Append("</td></tr>").ToString();
    }

    private static void Paragraph(StringBuilder html, string mode, string style, string text)
    {
        if (text.Length > 0)
        {
            html.Append($"<p class=\"{mode}\" style=\"{style}\">{MailHtml.Encode(text)}</p>");
        }
    }

    private string Outlets(DigestStory story)
    {
        var names = story.Sources.DistinctBy(source => source.Name).Select(OutletName).ToList();
        return names.Count == 0 ? "" : phrases.Format("digest.sources", string.Join(", ", names));
    }

    private string OutletName(DigestSource source) =>
        mayBeInRussia && StoryCare.IsTheirs(source) ? phrases.Format("digest.undesirable-source", source.Name) : source.Name;

    private static string Lead(DigestStory story)
    {
        var lead = SubjectLine.Clean(story.Lead ?? "");
        var cut = lead.Length <= MaximumLead ? -1 : lead.LastIndexOf(' ', MaximumLead);
        return cut <= 0 ? lead[..Math.Min(lead.Length, MaximumLead)] : lead[..cut] + " …";
    }
}
