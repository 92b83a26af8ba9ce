using System.ComponentModel.DataAnnotations;

namespace MigrationWatch.Storage.Days;

public sealed class DayPartOptions
{
    public const string Section = "MigrationWatch:Storage";

    /// <summary>
    /// Blobs that share an open day's lines, a power of two up to 256. Default 4. A blob holds 50,000 lines, so 4 hold
    /// 200,000 articles a day. Raising it is safe at any time, for all instances at once; lowering it only while no day is open.
    /// </summary>
    [AllowedValues(1, 2, 4, 8, 16, 32, 64, 128, 256)]
    public int DayParts { get; set; } = 4;
}
