namespace MigrationWatch.Feeds.Formats.Html;

internal static class Links
{
    /// <summary>The link made absolute; as it is (trimmed) when it is absolute already, or nothing can be made of it.</summary>
    public static string Absolute(string link, Uri? address)
    {
        link = link.Trim();
        return address is null || link.Length == 0 || IsAbsolute(link) || !Uri.TryCreate(address, link, out var absolute) ? link : absolute.AbsoluteUri;
    }

    public static bool IsAbsolute(ReadOnlySpan<char> link)
    {
        var end = link.IndexOfAny(":/?#");
        if (end < 1 || link[end] != ':')
        {
            return false;
        }

        foreach (var c in link[..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The address if it is one a browser would open.</summary>
    public static Uri? Web(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
