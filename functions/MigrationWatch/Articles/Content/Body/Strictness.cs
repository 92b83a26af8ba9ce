namespace MigrationWatch.Articles.Content.Body;

/// <summary>Which of the rules that may err are applied; a page that yields too little is read again with fewer.</summary>
/// <param name="DropUnlikely">Elements whose class names promise no article are dropped before anything is scored.</param>
/// <param name="WeighNames">Class names weigh elements up and down.</param>
/// <param name="Clean">What looks like furniture inside the article is taken out.</param>
internal sealed record Strictness(bool DropUnlikely, bool WeighNames, bool Clean)
{
    public static readonly IReadOnlyList<Strictness> Descending = [new(true, true, true), new(false, true, true), new(false, false, true), new(false, false, false)];
}
