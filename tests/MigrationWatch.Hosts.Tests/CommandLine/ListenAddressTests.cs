using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Server.Hosting;

namespace MigrationWatch.Hosts.Tests.CommandLine;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://localhost:7333", "http://localhost:7333/api")]
    [InlineData("http://0.0.0.0:7333", "http://localhost:7333/api")]
    [InlineData("http://[::]:7333", "http://localhost:7333/api")]
    [InlineData("http://192.0.2.7:7333/", "http://192.0.2.7:7333/api")]
    public void Links_in_mails_lead_to_where_the_server_listens(string urls, string expected) =>
        Assert.Equal(expected, PublicUrl(urls, []));

    [Fact]
    public void Links_in_mails_lead_to_the_public_address_that_is_set() =>
        Assert.Equal("https://news.example/api", PublicUrl("http://localhost:7333", [new("MigrationWatch:Mail:PublicUrl", "https://news.example/api")]));

    private static string PublicUrl(string urls, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        using var app = ServerApplication.Create(urls, settings) as IDisposable;
        return ((WebApplication)app).Services.GetRequiredService<IOptions<MailOptions>>().Value.PublicUrl.AbsoluteUri;
    }
}
