using MigrationWatch.Contracts;
using MigrationWatch.Queries.Filters;

namespace MigrationWatch.Queries.Segments;

/// <summary>What each field of the table holds for a record. Parts apart by tabs are names for the same value: the first is the one shown as value, the last as label.</summary>
internal static class FieldValues
{
    public static IReadOnlyDictionary<string, Func<Extraction, IEnumerable<string?>>> OfArticle { get; } =
        new Dictionary<string, Func<Extraction, IEnumerable<string?>>>
        {
            [Fields.Source] = record => record.Sources.Select(source => Parts(source.Feed, source.Name)),
            [Fields.Kind] = record => record.Sources.Select(source => source.Kind),
            [Fields.Language] = record => [record.Language],
            [Fields.Country] = Countries,
            [Fields.Topic] = record => record.Topics.Select(topic => topic.Id),
            [Fields.Entity] = record => record.Entities.Where(entity => entity.Public).Select(Entity),
            [Fields.Author] = record => record.Authors,
            [Fields.Tone] = record => [Fields.NameOf(record.Tone.Label)],
            [Fields.Stage] = record => record.Measures.Select(measure => Fields.NameOf(measure.Stage)),
            [Fields.Policy] = record => record.Measures.Select(measure => Parts(measure.Instrument, measure.Country, measure.Instrument)),
        };

    public static IReadOnlyDictionary<string, Func<Claim, string?>> OfClaim { get; } = new Dictionary<string, Func<Claim, string?>>
    {
        [Fields.Event] = claim => claim.Event,
        [Fields.Measure] = claim => Fields.NameOf(claim.Measure),
        [Fields.Unit] = claim => claim.Unit,
        [Fields.Modality] = claim => Fields.NameOf(claim.Modality),
        [Fields.Qualifier] = claim => Fields.NameOf(claim.Quantity.Qualifier),
        [Fields.Origin] = claim => claim.Origin?.Iso,
        [Fields.Destination] = claim => claim.Destination?.Iso,
        [Fields.Place] = claim => claim.Place?.Iso,
        [Fields.Corridor] = claim => claim.Origin?.Iso is { } from && claim.Destination?.Iso is { } to ? $"{from}-{to}" : null,
        [Fields.Claimant] = claim => claim.Claimant is { } claimant ? Parts(claimant.Name, claimant.Type, claimant.Name) : null,
        [Fields.Cause] = claim => claim.Cause,
    };

    /// <summary>What full-text search reads.</summary>
    public static IEnumerable<string> TextOf(Extraction record) =>
    [
        record.Title,
        record.Lead ?? "",
        .. record.Claims.Select(claim => claim.Evidence.Text).Distinct(),
        .. record.Entities.Where(entity => entity.Public).Select(entity => entity.Name),
        .. record.Measures.Select(measure => measure.Instrument),
    ];

    private static IEnumerable<string?> Countries(Extraction record) =>
    [
        .. record.Entities.Where(IsPlace).Select(entity => entity.Id is { Length: >= 2 } id && (id.Length == 2 || id[2] == '-') ? id[..2] : null),
        .. record.Claims.SelectMany(claim => new[] { claim.Origin?.Iso, claim.Destination?.Iso, claim.Place?.Iso }),
    ];

    private static bool IsPlace(Entity entity) => entity.Type is EntityType.Country or EntityType.Region or EntityType.City;

    private static string Entity(Entity entity) => Parts(entity.Id ?? entity.Name, Fields.NameOf(entity.Type), entity.Name);

    private static string Parts(params string?[] parts) => string.Join('\t', parts.Select(part => part?.Replace('\t', ' ')));
}
