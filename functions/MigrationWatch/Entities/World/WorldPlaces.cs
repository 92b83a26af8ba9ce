using System.Reflection;
using System.Text;
using MigrationWatch.Curated;
using MigrationWatch.Sentences;

namespace MigrationWatch.Entities.World;

/// <summary>
/// Some ninety thousand names, searched where they lie: the file's lines are sorted by key, so a name costs a binary search
/// over its bytes and nothing is parsed before it is asked for.
/// </summary>
/// <remarks>Columns: key, name (empty: the key with capitals; before | the Russian one), country or ISO 3166-2 code, kind (t, r, d), thousands of people.</remarks>
internal sealed class WorldPlaces
{
    private static readonly Lazy<WorldPlaces> LatinList = new(() => new WorldPlaces("world-places.tsv"));
    private static readonly Lazy<WorldPlaces> RussianList = new(() => new WorldPlaces("world-places-ru.tsv"));

    private readonly string _file;
    private readonly byte[] _lines;
    private readonly int _start;
    private readonly SurfaceCache<(IReadOnlyList<WorldPlace> Places, bool GoesOn)> _known;

    private WorldPlaces(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(WorldPlaces).Namespace}.{file}") ?? throw new CuratedDataException($"{file}: no such embedded file");
        (_file, _lines, _known) = (file, new byte[stream.Length], new(key => Search(key)));
        stream.ReadExactly(_lines);
        while (_start < _lines.Length && (_lines[_start] == '#' || _lines.AsSpan(_start).StartsWith("key\t"u8)))
        {
            _start = LineEnd(_start) + 1;
        }
    }

    /// <summary>Names in Latin letters.</summary>
    public static WorldPlaces Latin => LatinList.Value;

    /// <summary>Names in Russian, by the stems of their words.</summary>
    public static WorldPlaces Russian => RussianList.Value;

    /// <summary>The places of a name; empty when there are none.</summary>
    /// <param name="goesOn">Some name begins with this one and a further word.</param>
    public IReadOnlyList<WorldPlace> Find(ReadOnlySpan<char> key, out bool goesOn)
    {
        (var places, goesOn) = _known.Of(key);
        return places;
    }

    private (IReadOnlyList<WorldPlace> Places, bool GoesOn) Search(string key)
    {
        Span<byte> bytes = stackalloc byte[PlaceKey.MaximumLength * 3];
        bytes = bytes[..Encoding.UTF8.GetBytes(key, bytes)];
        List<WorldPlace>? found = null;
        var line = LowerBound(bytes);
        while (HasKey(line, bytes, (byte)'\t'))
        {
            (found ??= []).Add(Parse(line));
            line = LineEnd(line) + 1;
        }

        return (found ?? (IReadOnlyList<WorldPlace>)[], HasKey(line, bytes, (byte)' '));
    }

    /// <summary>Every place in the file's order, for checks of the whole list.</summary>
    internal IEnumerable<(string Key, WorldPlace Place)> All()
    {
        for (var line = _start; line < _lines.Length; line = LineEnd(line) + 1)
        {
            yield return (Text(line, LineEnd(line)).Split('\t')[0], Parse(line));
        }
    }

    private bool HasKey(int line, ReadOnlySpan<byte> key, byte next)
    {
        var rest = line < _lines.Length ? _lines.AsSpan(line) : default;
        return rest.Length > key.Length && rest[key.Length] == next && rest.StartsWith(key);
    }

    /// <summary>The first line whose key is not below the one asked for.</summary>
    private int LowerBound(ReadOnlySpan<byte> key)
    {
        var (low, high) = (_start, _lines.Length);
        while (low < high)
        {
            var line = LineStart(low + ((high - low) / 2));
            var rest = _lines.AsSpan(line);
            if (rest[..rest.IndexOf((byte)'\t')].SequenceCompareTo(key) < 0)
            {
                low = LineEnd(line) + 1;
            }
            else
            {
                high = line;
            }
        }

        return low;
    }

    private int LineStart(int at) => Math.Max(_start, at == 0 ? 0 : _lines.AsSpan(0, at).LastIndexOf((byte)'\n') + 1);

    private int LineEnd(int at) => _lines.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var length ? at + length : _lines.Length;

    private string Text(int start, int end) => Encoding.UTF8.GetString(_lines, start, end - start);

    private WorldPlace Parse(int line)
    {
        var cells = Text(line, LineEnd(line)).Split('\t');
        if (cells.Length < 4 || cells[2].Length < 2)
        {
            throw new CuratedDataException($"{_file}: \"{string.Join(' ', cells)}\" is not key, name, country and kind");
        }

        var kind = cells[3] switch { "r" => WorldPlaceKind.Region, "d" => WorldPlaceKind.District, _ => WorldPlaceKind.Town };
        var people = cells.Length > 4 && int.TryParse(cells[4], out var thousands) ? thousands : 0;
        var names = cells[1].Length > 0 ? cells[1].Split('|') : [Capitalised(cells[0])];
        return new(names[^1], cells[2][..2], kind, cells[2].Length > 2 ? cells[2] : null, people) { Russian = names.Length > 1 ? names[0] : null };
    }

    internal static string Capitalised(string key) =>
        string.Create(key.Length, key, (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                span[i] = i == 0 || from[i - 1] == ' ' ? char.ToUpperInvariant(from[i]) : from[i];
            }
        });
}
