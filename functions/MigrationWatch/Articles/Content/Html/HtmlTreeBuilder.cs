using System.Runtime.InteropServices;

namespace MigrationWatch.Articles.Content.Html;

/// <summary>
/// A page's tree, built leniently and in linear time: what browsers agree on for real pages (implied end tags, misnested links,
/// depth limit), without the parts of HTML's algorithm that a hostile page can make quadratic.
/// </summary>
internal sealed class HtmlTreeBuilder
{
    /// <summary>Browsers stop nesting at 512, real pages at 60; an element further down becomes a sibling. Bounds what every look at an element's ancestors costs.</summary>
    public const int MaximumDepth = 200;

    /// <summary>Nodes at which the rest of the page is given up. A long news page has 20,000; this many take about 60 MB.</summary>
    public const int MaximumNodes = 400_000;

    private readonly HtmlTokenizer _tokens;
    private readonly HtmlNode _root = new("#document");
    private readonly List<HtmlNode> _open = [];
    private readonly HashSet<HtmlNode> _endsWithContent = [];
    private readonly Dictionary<string, int> _openNames = [];
    private int _nodes;
    private int _foreign;

    private HtmlTreeBuilder(string html)
    {
        _tokens = new HtmlTokenizer(html);
        _open.Add(_root);
    }

    private HtmlNode Current => _open[^1];

    /// <returns>The document; whatever a fragment holds is put into a body.</returns>
    public static HtmlNode Parse(string html)
    {
        var builder = new HtmlTreeBuilder(html);
        builder.Build();
        builder.EnsureBody();
        return builder._root;
    }

    private void Build()
    {
        while (_nodes < MaximumNodes - 1 && _tokens.Read() is var token && token != HtmlToken.End)
        {
            switch (token)
            {
                case HtmlToken.StartTag:
                    Start(_tokens.Name);
                    break;
                case HtmlToken.EndTag:
                    End(_tokens.Name);
                    break;
                default:
                    AppendText(HtmlEntities.Decode(_tokens.Text.Span));
                    break;
            }
        }
    }

    private void EnsureBody()
    {
        if (_root.Elements("body").Any())
        {
            return;
        }

        var body = new HtmlNode("body");
        var holder = _root.Elements("html").FirstOrDefault() ?? _root;
        foreach (var child in holder.Children.Where(child => !ElementKinds.BelongsToHead(child.Name)))
        {
            body.Append(child);
        }

        holder.Append(body);
    }

    private void AppendText(string text)
    {
        if (text.Length > 0)
        {
            Current.Append(HtmlNode.OfText(text));
            _nodes++;
        }
    }

    private void Start(string name)
    {
        if (name is "script" or "style" or "title" or "textarea" or "iframe" or "xmp" or "noembed" or "noframes")
        {
            StartRaw(name);
            return;
        }

        if (name is "html" or "body" && _open.Exists(node => node.Name == name))
        {
            return;
        }

        CloseImplied(name);
        var element = Add(name);
        var closed = ElementKinds.IsVoid(name) || (_tokens.IsSelfClosing && (_foreign > 0 || name is "svg" or "math"));
        if (!closed && _open.Count < MaximumDepth - 1)
        {
            _open.Add(element);
            CollectionsMarshal.GetValueRefOrAddDefault(_openNames, name, out _)++;
            _foreign += name is "svg" or "math" ? 1 : 0;
        }
    }

    private void StartRaw(string name)
    {
        var element = Add(name);
        var raw = _tokens.IsSelfClosing && _foreign > 0 ? [] : _tokens.ReadRaw(name);
        if (name == "title")
        {
            element.Append(HtmlNode.OfText(HtmlEntities.Decode(raw)));
        }
        else if (name == "script" && element["type"]?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            element.Text = raw.ToString();
        }
    }

    private HtmlNode Add(string name)
    {
        var element = new HtmlNode(name);
        element.SetAttributes(_tokens.Attributes);
        Current.Append(element);
        _nodes++;
        return element;
    }

    private void CloseImplied(string name)
    {
        if (!ElementKinds.BelongsToHead(name) && Find("head", "") is var head and > 0)
        {
            PopTo(head);
        }

        if (ElementKinds.EndsParagraph(name) && Find("p", "") is var paragraph and > 0)
        {
            PopTo(paragraph);
        }

        var (closes, within) = Implied(name);
        foreach (var sibling in closes)
        {
            if (Find(sibling, within) is var open and > 0)
            {
                PopTo(open);
            }
        }
    }

    /// <summary>Which open elements a start tag ends, and inside which container they are looked for.</summary>
    private static (string[] Closes, string Within) Implied(string name) => name switch
    {
        "li" => (["li"], "ul ol menu dir"),
        "dd" or "dt" => (["dd", "dt"], "dl"),
        "option" or "optgroup" => (["option"], "select"),
        "td" or "th" => (["td", "th"], "table"),
        "tr" => (["tr"], "table"),
        "tbody" or "thead" or "tfoot" => (["tbody", "thead", "tfoot"], "table"),
        // A link in a link: browsers end the first.
        "a" => (["a"], "td th"),
        _ => ([], ""),
    };

    private void End(string name)
    {
        if (name is "html" or "body" || Find(name, "") is not (> 0 and var at))
        {
            return;
        }

        if (!ElementKinds.IsBlock(name) && HasBlockAbove(at))
        {
            // <a><h3>Title</a></h3>: the link ends with the heading, not with the page.
            _endsWithContent.Add(_open[at]);
            return;
        }

        PopTo(at);
    }

    private bool HasBlockAbove(int at)
    {
        for (var i = at + 1; i < _open.Count; i++)
        {
            if (ElementKinds.IsBlock(_open[i].Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The innermost open element of that name, not looking past a scope (a cell's content can't end what is around its table); 0 when there is none.</summary>
    private int Find(string name, string within)
    {
        if (_openNames.GetValueOrDefault(name) == 0)
        {
            return 0;
        }

        var tablePart = name is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption";
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var candidate = _open[i].Name;
            if (candidate == name)
            {
                return i;
            }

            var stops = within.Length > 0 ? IsIn(candidate, within) : tablePart ? candidate == "table" : false;
            if (stops || (!tablePart && ElementKinds.IsScope(candidate)))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsIn(string name, string list)
    {
        foreach (var part in list.AsSpan().Split(' '))
        {
            if (list.AsSpan(part).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private void PopTo(int at)
    {
        foreach (var node in CollectionsMarshal.AsSpan(_open)[at..])
        {
            Closed(node);
        }

        _open.RemoveRange(at, _open.Count - at);
        while (_open.Count > 1 && _endsWithContent.Remove(Current))
        {
            Closed(Current);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Closed(HtmlNode node)
    {
        _foreign -= node.Name is "svg" or "math" ? 1 : 0;
        _openNames[node.Name]--;
    }
}
