namespace MigrationWatch.Queries.Language;

/// <summary>A full-text condition, parsed. Words are stems.</summary>
public abstract record TextQuery;

public sealed record WordQuery(string Stem) : TextQuery;

/// <summary>Any word that begins so; the beginning is as typed, not a stem.</summary>
public sealed record PrefixQuery(string Beginning) : TextQuery;

/// <summary>Neighbouring words in this order, each in any of its forms.</summary>
public sealed record PhraseQuery(IReadOnlyList<string> Stems) : TextQuery;

public sealed record AllOfQuery(IReadOnlyList<TextQuery> Parts) : TextQuery;

public sealed record AnyOfQuery(IReadOnlyList<TextQuery> Parts) : TextQuery;

public sealed record NoneOfQuery(TextQuery Excluded) : TextQuery;
