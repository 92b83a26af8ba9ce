using System.Collections;
using System.Reflection;

namespace MigrationWatch.Spelling;

/// <summary>The paths of all settings, as the classes of options of this program declare them; a star stands for a number or a name.</summary>
internal static class KnownSettings
{
    private const string Product = "MigrationWatch";

    public static IReadOnlyList<string> Paths { get; } =
    [
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name is Product or Product + ".Server" or Product + ".Functions")
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
            .Where(options => options.Section?.StartsWith(Product + ":", StringComparison.Ordinal) == true)
            .SelectMany(options => Below(options.Section!, options.Type))
            .Distinct(),
    ];

    public static bool Has(string key) => Paths.Any(path => Fits(path.Split(':'), key.Split(':')));

    private static bool Fits(string[] path, string[] key) =>
        path.Length == key.Length && path.Zip(key).All(part => part.First == "*" || part.First.Equals(part.Second, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Below(string path, Type type) => type.GetProperties().SelectMany(property => Of($"{path}:{property.Name}", property.PropertyType));

    private static IEnumerable<string> Of(string path, Type type)
    {
        if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
        {
            return Of(path + ":*", type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[^1]);
        }

        var isOurs = type.IsClass && type.Assembly.GetName().Name!.StartsWith(Product, StringComparison.Ordinal);
        return isOurs ? Below(path, type) : [path];
    }
}
