using System.Diagnostics;
using System.Text.Json;
using MigrationWatch.Server.Hosting;

namespace MigrationWatch.Hosts.Tests.CommandLine;

public sealed class JsonLinesTests
{
    [Theory]
    [InlineData("analyze", "entities")]
    [InlineData("article text", "text")]
    [InlineData("feed parse", "entries")]
    public async Task Lines_are_read_from_the_file_that_is_named(string command, string expected)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{"id":"7","text":"Kazakhstan.","content_base64":"PHJzcz48Y2hhbm5lbD48dGl0bGU+TmV3czwvdGl0bGU+PC9jaGFubmVsPjwvcnNzPg=="}""");
            var start = new ProcessStartInfo("dotnet", [typeof(ServerApplication).Assembly.Location, .. command.Split(' '), "--lines", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            };
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var answer = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync()).RootElement;

            Assert.Equal("7", answer.GetProperty("id").GetString());
            Assert.True(answer.TryGetProperty(expected, out _), answer.GetRawText());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
