namespace MigrationWatch.Tests.Queries;

/// <summary>A test that asks for words of texts.</summary>
public abstract class BodyTextTest : QueryTest
{
    protected const string Brickworks = "The police searched the brickworks at night. Nobody was told why the workers had to leave.";

    protected async Task<int> CountAsync(string words) => (await ExtractionsAsync($"q={Uri.EscapeDataString(words)}")).Json.GetProperty("total").GetInt32();
}
