using System.Buffers;

namespace MigrationWatch.Feeds.Formats.Xml.Characters;

/// <summary>What XML 1.0 forbids and publishers' databases contain: all below a space but tab and line ends.</summary>
internal static class ControlCharacters
{
    public static SearchValues<char> All { get; } = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");
}
