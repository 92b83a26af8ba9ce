namespace MigrationWatch.Claims.Contexts;

/// <summary>What must stand near an everyday word before its figure is a movement; a stricter need has a higher value.</summary>
public enum ContextNeed
{
    None,
    Anywhere,
    Abroad,
    Migration,
}
