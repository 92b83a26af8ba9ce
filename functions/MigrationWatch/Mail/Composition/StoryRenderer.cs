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

    /// <summary>Characters of a title; longer ones are no titles.</summary>
    private const int MaximumTitle = 200;

    public StoryFragment Render(DigestStory story) => new(Text(story), Html(story));

    private string Text(DigestStory story)
    {
        var text = new StringBuilder().AppendWrapped(Title(story));
        if (MailHtml.IsWeb(story.Url))
        {
            text.Append(story.Url).Append('\n');
        }

        AppendUnlessEmpty(text, Outlets(story));
        AppendUnlessEmpty(text, Lead(story));
        foreach (var figure in story.Figures.Take(MaximumFigures).Select(phrases.Told))
        {
            text.AppendWrapped(figure.Text, "* ", "  ");
            foreach (var rival in figure.Rivals)
            {
                text.AppendWrapped(phrases.Format("digest.rival", rival.Text), "  ! ", "    ");
            }
        }

        return text.Append('\n').ToString();
    }

    private static void AppendUnlessEmpty(StringBuilder text, string paragraph) => _ = paragraph.Length > 0 ? text.AppendWrapped(paragraph) : text;

    private string Html(DigestStory story)
    {
        var quote = new ForeignWords(phrases.Code, story.Language);
        var html = new StringBuilder("<tr><td style=\"padding:16px 24px 0 24px;\">");
        html.Append($"<h3 class=\"ink\"{quote.Attribute} style=\"{MailStyle.StoryTitle}\">{MailHtml.Link(story.Url, Title(story), MailStyle.Link)}</h3>");
        Paragraph(html, "dim", MailStyle.Small, MailHtml.Encode(Outlets(story)));
        Paragraph(html, "ink", MailStyle.Body, MailHtml.Encode(Lead(story)), quote.Attribute);
        foreach (var figure in story.Figures.Take(MaximumFigures).Select(phrases.Told))
        {
            var words = new ForeignWords(phrases.Code, LanguageOf(figure, story));
            Paragraph(html, "ink", MailStyle.Body, words.Mark("• " + figure.Text));
            foreach (var rival in figure.Rivals)
            {
                Paragraph(html, "dim", MailStyle.Small, words.Mark(phrases.Format("digest.rival", rival.Text)));
            }
        }

        return html.Append("</td></tr>").ToString();
    }

    private static void Paragraph(StringBuilder html, string mode, string style, string content, string attribute = "")
    {
        if (content.Length > 0)
        {
            html.Append($"<p class=\"{mode}\"{attribute} style=\"{style}\">{content}</p>");
        }
    }

    private static string LanguageOf(DigestFigure figure, DigestStory story) =>
        story.Sources.FirstOrDefault(source => source.Article == figure.Article)?.Language ?? story.Language;

    /// <summary>Who carried it, and the language of what the links lead to where that is not the mail's.</summary>
    private string Outlets(DigestStory story)
    {
        var names = story.Sources.DistinctBy(source => source.Name).Select(OutletName).ToList();
        var carried = names.Count == 0 ? "" : phrases.Format("digest.sources", string.Join(", ", names));
        var language = phrases.Find($"language.{story.Language}");
        return language is null || story.Language == phrases.Code ? carried : string.Join(" · ", new[] { carried, language }.Where(part => part.Length > 0));
    }

    private string OutletName(DigestSource source) =>
        mayBeInRussia && StoryCare.IsTheirs(source) ? phrases.Format("digest.undesirable-source", source.Name) : source.Name;

    private static string Lead(DigestStory story) => PlainText.Shorten(SubjectLine.Clean(story.Lead ?? ""), MaximumLead);

    private static string Title(DigestStory story) => PlainText.Shorten(SubjectLine.Clean(story.Title), MaximumTitle);
}
