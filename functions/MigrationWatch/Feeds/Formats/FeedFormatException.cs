namespace MigrationWatch.Feeds.Formats;

/// <summary>The document is no feed at all. <see cref="Exception.Message"/> says why in words fit for an editor.</summary>
public sealed class FeedFormatException(FeedFormatProblem problem, string reason) : Exception(reason)
{
    public FeedFormatProblem Problem { get; } = problem;
}

public enum FeedFormatProblem
{
    /// <summary>No byte, or only white space.</summary>
    Empty,

    /// <summary>A web page: an error page with status 200, a consent wall, or the site instead of its feed.</summary>
    Html,

    /// <summary>JSON that is no JSON Feed.</summary>
    Json,

    /// <summary>Anything else: an image, an archive, plain text, XML of another kind.</summary>
    Unknown,
}
