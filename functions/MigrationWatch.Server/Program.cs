using System.CommandLine;
using MigrationWatch.Server.CommandLine;

try
{
    return await Commands.Create().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException or HttpRequestException or FormatException)
{
    // A missing file, an address that doesn't answer: the sentence says it all.
    await Console.Error.WriteLineAsync(mistake.Message);
    return 1;
}
