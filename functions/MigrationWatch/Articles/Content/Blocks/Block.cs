namespace MigrationWatch.Articles.Content.Blocks;

internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Caption,
}

/// <param name="Text">Never empty; white space collapsed, single line breaks where the page breaks lines.</param>
/// <param name="Links">Characters of the text that are links.</param>
internal sealed record Block(BlockKind Kind, string Text, int Links = 0);
