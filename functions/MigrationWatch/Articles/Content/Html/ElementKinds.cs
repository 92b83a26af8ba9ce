using System.Collections.Frozen;

namespace MigrationWatch.Articles.Content.Html;

/// <summary>What kinds of element there are, as far as building the tree and reading its text needs it.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> s_void =
        Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> s_block = Set(
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav noscript ol p pre section summary table tbody td tfoot th thead tr ul");

    // HTML's list of elements whose start tag ends an open paragraph.
    private static readonly FrozenSet<string> s_endsParagraph = Set(
        "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
        "header hgroup hr li main menu nav ol p pre section summary table ul");

    private static readonly FrozenSet<string> s_head = Set("html head meta link script style title base noscript template");

    private static readonly FrozenSet<string> s_scope = Set("table td th caption button object marquee applet template html");

    public static bool IsVoid(string name) => s_void.Contains(name);

    public static bool IsBlock(string name) => s_block.Contains(name);

    public static bool EndsParagraph(string name) => s_endsParagraph.Contains(name);

    public static bool BelongsToHead(string name) => s_head.Contains(name);

    /// <summary>Elements that an end tag inside them can't reach out of.</summary>
    public static bool IsScope(string name) => s_scope.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet();
}
