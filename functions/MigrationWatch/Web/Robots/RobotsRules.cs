using System.Text;

namespace MigrationWatch.Web.Robots;

/// <summary>One robots.txt as RFC 9309 reads it, for one crawler.</summary>
public sealed class RobotsRules
{
    /// <summary>A crawler must read at least 500 KiB; what lies beyond is ignored.</summary>
    public const int MaximumBytes = 500 * 1024;

    private readonly List<(string Pattern, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    public static RobotsRules AllowAll { get; } = new();

    /// <param name="product">The crawler's name without a version; groups for it beat the groups for everybody.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> body, string product)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaximumBytes)]).TrimStart('\uFEFF');
        var (mine, everybody) = (new RobotsRules(), new RobotsRules());
        var (forMe, forEverybody, inRules, named) = (false, false, true, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Names one after the other share the rules that follow; a name after rules starts a new group.
                (forMe, forEverybody, inRules) = inRules ? (false, false, false) : (forMe, forEverybody, false);
                forEverybody |= value is "*";
                forMe |= IsProduct(value, product);
                named |= forMe;
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                var rule = (Normalize(value.ToString()), key.Equals("allow", StringComparison.OrdinalIgnoreCase));
                Add(forMe ? mine : null, rule);
                Add(forEverybody ? everybody : null, rule);
            }
        }

        return named ? mine : everybody;
    }

    /// <summary>The longest matching rule decides; of two equally long ones the one that allows.</summary>
    public bool Allows(Uri url)
    {
        var path = Normalize(url.PathAndQuery);
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allow) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && allow)) && Matches(pattern, path))
            {
                (longest, allowed) = (pattern.Length, allow);
            }
        }

        return allowed || path == "/robots.txt";
    }

    private static void Add(RobotsRules? rules, (string Pattern, bool Allow) rule)
    {
        // An empty pattern says nothing: "Disallow:" alone allows everything.
        if (rules is not null && rule.Pattern.Length > 0)
        {
            rules._rules.Add(rule);
        }
    }

    private static bool IsProduct(ReadOnlySpan<char> value, string product)
    {
        var end = value.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");
        return (end < 0 ? value : value[..end]).Equals(product, StringComparison.OrdinalIgnoreCase);
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
    }

    /// <summary>Linear but for the stars: each star remembers only its last try, as in any glob.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var end = anchored ? pattern.Length - 1 : pattern.Length;
        var (p, s, star, retry) = (0, 0, -1, 0);
        while (true)
        {
            if (p == end && (!anchored || s == path.Length))
            {
                return true;
            }

            if (p < end && pattern[p] == '*')
            {
                (star, retry) = (p++, s);
            }
            else if (p < end && s < path.Length && pattern[p] == path[s])
            {
                (p, s) = (p + 1, s + 1);
            }
            else if (star >= 0 && retry < path.Length)
            {
                (p, s) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }
    }

    /// <summary>Both sides in one spelling: what needs no escape is unescaped, the rest has upper-case escapes.</summary>
    private static string Normalize(string path)
    {
        var bytes = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && Uri.IsHexDigit(path[i + 1]) && Uri.IsHexDigit(path[i + 2]))
            {
                var value = (char)Convert.ToInt32(path.Substring(i + 1, 2), 16);
                _ = char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~'
                    ? bytes.Append(value)
                    : bytes.Append('%').Append(path.AsSpan(i + 1, 2).ToString().ToUpperInvariant());
                i += 2;
            }
            else
            {
                _ = path[i] < 128 ? bytes.Append(path[i]) : bytes.Append(Uri.EscapeDataString(path[i].ToString()));
            }
        }

        return bytes.ToString();
    }
}
