using MigrationWatch.Contracts;

namespace MigrationWatch.Claims.Events;

/// <summary>What a trigger costs for its kind: words of state and of setting give way to what the sentence says became of people.</summary>
internal static class Handicaps
{
    private const int Setting = 8;
    private const int Attribute = 14;
    private const int Bystander = 3;
    private const int Condition = 7;

    /// <param name="isInside">It stands within the noun phrase: "250 stranded students".</param>
    /// <param name="follows">A participle right behind the noun: "300 people living in …".</param>
    /// <param name="isAttribute">It tells which people are meant, and a verb behind tells what became of them.</param>
    public static int Of(Trigger trigger, bool isInside, bool follows, bool isAttribute) => isAttribute ? Attribute : trigger switch
    {
        // "residents living in low houses had moved": where people live is the setting when the sentence tells that they moved.
        { Event: "residence", Measure: ClaimMeasure.Stock } => follows ? Attribute : Setting,
        { Event: "naturalisation" } => isInside ? Attribute : 0,
        { Event: "stranding" or "detention" or "trafficking" or "smuggling" } => isInside ? Setting : 0,
        // "families in need who fled", "the affected were evacuated": what became of people outweighs what they lack.
        { NoMovement: "need" or "aid" or "affected people are not yet displaced" } => isInside ? Setting : Condition,
        { NoMovement: not null } => isInside ? Setting : Bystander,
        _ => 0,
    };
}
