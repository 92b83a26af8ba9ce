using System.Collections.Frozen;
using MigrationWatch.Contracts;
using MigrationWatch.Curated;

namespace MigrationWatch.Entities.Places;

/// <summary>place-kinds.tsv: the words beside a name that say it is a place, and of which kind.</summary>
internal static class PlaceKinds
{
    private static readonly FrozenDictionary<string, EntityType?>.AlternateLookup<ReadOnlySpan<char>> AfterName = Load("after").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, EntityType?>.AlternateLookup<ReadOnlySpan<char>> BeforeOf = Load("of").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, EntityType?>.AlternateLookup<ReadOnlySpan<char>> BeforeName = Load("plain").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, EntityType?>.AlternateLookup<ReadOnlySpan<char>> Prepositions = Load("preposition").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, EntityType?>.AlternateLookup<ReadOnlySpan<char>> Leanings = Load("leaning").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"Anbar province"</summary>
    /// <param name="type">Region or City; null when the word leaves it open.</param>
    public static bool Follows(ReadOnlySpan<char> word, out EntityType? type) => AfterName.TryGetValue(word, out type);

    /// <summary>"the province of Anbar", "the outskirts of Mosul"</summary>
    public static bool StandsBeforeOf(ReadOnlySpan<char> word, out EntityType? type) => BeforeOf.TryGetValue(word, out type) || AfterName.TryGetValue(word, out type);

    /// <summary>"northern Mosul"</summary>
    public static bool Precedes(ReadOnlySpan<char> word) => BeforeName.ContainsKey(word);

    /// <summary>"in", "near": hardly before anything else that has a capital.</summary>
    public static bool IsPreposition(ReadOnlySpan<char> word) => Prepositions.ContainsKey(word);

    /// <summary>"to", "hit": before places and persons alike.</summary>
    public static bool Leans(ReadOnlySpan<char> word) => Leanings.ContainsKey(word);

    private static FrozenDictionary<string, EntityType?> Load(string side) =>
        CuratedTable.Load("place-kinds.tsv").Rows.Where(row => row.Required("side") == side)
            .SelectMany(row => row.List("words").Select(word => (Word: word, Type: Type(row))))
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Type, StringComparer.OrdinalIgnoreCase);

    private static EntityType? Type(CuratedRow row) => row.Required("type") switch
    {
        "region" or "district" => EntityType.Region,
        "town" => EntityType.City,
        "other" => null,
        _ => throw row.Mistake($"type \"{row["type"]}\" is not region, district, town or other"),
    };
}
