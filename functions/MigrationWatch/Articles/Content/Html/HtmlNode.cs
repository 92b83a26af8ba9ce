using System.Text;

namespace MigrationWatch.Articles.Content.Html;

/// <summary>An element or a run of text in a page's tree. Every walk is a loop: a page may nest as deep as <see cref="HtmlTreeBuilder.MaximumDepth"/>.</summary>
internal sealed class HtmlNode
{
    public const string TextName = "#text";

    private static readonly NodeMeasures s_unmeasured = new();

    private (string Name, string Value)[] _attributes = [];

    public HtmlNode(string name) => Name = name;

    private HtmlNode(string name, string text) => (Name, Text) = (name, text);

    /// <summary>Lower-case element name, or <see cref="TextName"/>.</summary>
    public string Name { get; set; }

    /// <summary>A text run's decoded characters; also what a kept script holds. Empty for other elements.</summary>
    public string Text { get; set; } = "";

    public HtmlNode? Parent { get; private set; }

    public HtmlNode? FirstChild { get; private set; }

    public HtmlNode? LastChild { get; private set; }

    public HtmlNode? Next { get; private set; }

    public HtmlNode? Previous { get; private set; }

    /// <summary>Set by <see cref="NodeMeasures.Take"/>; until then nothing has been counted.</summary>
    public NodeMeasures Measures { get; set; } = s_unmeasured;

    public bool IsText => ReferenceEquals(Name, TextName);

    public static HtmlNode OfText(string text) => new(TextName, text);

    /// <summary>The attribute's value, or null when the element does not have it.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes)
            {
                if (name == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Class and id, joined by a blank: what word lists are held against.</summary>
    public string ClassAndId => (this["class"], this["id"]) switch
    {
        (null, null) => "",
        ({ } names, null) => names,
        (null, { } id) => id,
        var (names, id) => $"{names} {id}",
    };

    public IEnumerable<HtmlNode> Children
    {
        get
        {
            for (var child = FirstChild; child is not null;)
            {
                // Taken before the child is handed out, so that the caller may move or remove it.
                var next = child.Next;
                yield return child;
                child = next;
            }
        }
    }

    public IEnumerable<HtmlNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
            {
                yield return node;
            }
        }
    }

    /// <summary>Everything below this node in document order. Do not change the tree while walking; take a list first.</summary>
    public IEnumerable<HtmlNode> Descendants
    {
        get
        {
            for (var node = FirstChild; node is not null; node = node.Following(this))
            {
                yield return node;
            }
        }
    }

    public IEnumerable<HtmlNode> Elements(string name) => Descendants.Where(node => node.Name == name);

    /// <summary>The next node in document order inside <paramref name="root"/>, entering children first.</summary>
    public HtmlNode? Following(HtmlNode root) => FirstChild ?? FollowingSkippingChildren(root);

    /// <summary>The next node in document order inside <paramref name="root"/> that is not below this one.</summary>
    public HtmlNode? FollowingSkippingChildren(HtmlNode root)
    {
        for (var node = this; node is not null && node != root; node = node.Parent)
        {
            if (node.Next is { } next)
            {
                return next;
            }
        }

        return null;
    }

    public void SetAttributes((string Name, string Value)[] attributes) => _attributes = attributes;

    public void Append(HtmlNode child)
    {
        child.Remove();
        child.Parent = this;
        child.Previous = LastChild;
        if (LastChild is null)
        {
            FirstChild = child;
        }
        else
        {
            LastChild.Next = child;
        }

        LastChild = child;
    }

    public void InsertBefore(HtmlNode child, HtmlNode reference)
    {
        child.Remove();
        child.Parent = this;
        child.Next = reference;
        child.Previous = reference.Previous;
        if (reference.Previous is null)
        {
            FirstChild = child;
        }
        else
        {
            reference.Previous.Next = child;
        }

        reference.Previous = child;
    }

    public void Remove()
    {
        if (Parent is null)
        {
            return;
        }

        if (Previous is null)
        {
            Parent.FirstChild = Next;
        }
        else
        {
            Previous.Next = Next;
        }

        if (Next is null)
        {
            Parent.LastChild = Previous;
        }
        else
        {
            Next.Previous = Previous;
        }

        (Parent, Next, Previous) = (null, null, null);
    }

    /// <summary>All text below, white space as it stands.</summary>
    public string TextContent
    {
        get
        {
            var text = new StringBuilder(Text);
            foreach (var node in Descendants)
            {
                text.Append(node.Text);
            }

            return text.ToString();
        }
    }

    public override string ToString() => IsText ? Text : $"<{Name} {ClassAndId}>";
}
