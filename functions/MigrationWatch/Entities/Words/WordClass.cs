namespace MigrationWatch.Entities.Words;

/// <summary>What a word tells about the name it stands in or beside (name-words.tsv, ordinary-words.tsv, given-names.tsv).</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Ordinary = 1,
    Speech = 2,
    PlaceBefore = 4,
    Title = 8,
    OrgHead = 16,
    OrgEnd = 32,
    PlaceHead = 64,
    PlaceFirst = 128,
    EventHead = 256,
    LawHead = 512,
    Joiner = 1024,
    PersonJoiner = 2048,
    Calendar = 4096,
    Thing = 8192,
    GivenName = 16384,
    People = 32768,
    Work = 65536,
}
