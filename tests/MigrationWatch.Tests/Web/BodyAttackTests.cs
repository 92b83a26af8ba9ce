using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Web;

namespace MigrationWatch.Tests.Web;

/// <summary>Servers that want to fill our memory or keep us busy for ever. The cap is 1 MiB here, the time 2 s.</summary>
public sealed class BodyAttackTests() : WebTest(allowLoopback: true)
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Bomb_is_given_up_at_the_cap(string encoding)
    {
        var bomb = Pack(new byte[64 * 1024 * 1024], encoding);
        Assert.True(bomb.Length < 128 * 1024);
        ServeBytes("/bomb", bomb, encoding);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Equal("too-large", await RefusalAsync(Newsroom.Address("/bomb")));

        // The newsroom runs in this process too; 64 MiB unpacked would show all the same.
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 32 * 1024 * 1024);
    }

    [Fact]
    public async Task Bomb_in_a_bomb_is_given_up_at_the_cap()
    {
        ServeBytes("/bomb", Pack(Pack(new byte[64 * 1024 * 1024], "gzip"), "gzip"), "gzip, gzip");

        Assert.Equal("too-large", await RefusalAsync(Newsroom.Address("/bomb")));
    }

    [Fact]
    public async Task More_layers_than_real_servers_use_are_refused()
    {
        ServeBytes("/bomb", Pack(Pack(Pack([1], "gzip"), "gzip"), "gzip"), "gzip, gzip, gzip");

        Assert.Equal(WebProblem.Malformed, await ProblemAsync(Newsroom.Address("/bomb")));
    }

    [Fact]
    public async Task Body_without_end_is_given_up_at_the_cap()
    {
        Newsroom.Serve("/endless", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[64 * 1024], context.RequestAborted);
            }
        });

        Assert.Equal("too-large", await RefusalAsync(Newsroom.Address("/endless")));
    }

    [Fact]
    public async Task Body_that_announces_too_much_is_not_read_at_all()
    {
        Newsroom.Serve("/announced", async context =>
        {
            context.Response.ContentLength = 2 * 1024 * 1024;
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        Assert.Equal("too-large", await RefusalAsync(Newsroom.Address("/announced")));
    }

    [Fact]
    public async Task Body_that_drips_is_given_up_when_the_time_is_over()
    {
        Newsroom.Serve("/drip", async context =>
        {
            while (true)
            {
                await context.Response.WriteAsync(".", context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }
        });

        Assert.Equal(WebProblem.Timeout, await ProblemAsync(Newsroom.Address("/drip")));
    }

    [Fact]
    public async Task Server_that_never_answers_is_given_up_when_the_time_is_over()
    {
        Newsroom.Serve("/hang", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Equal(WebProblem.Timeout, await ProblemAsync(Newsroom.Address("/hang")));
    }

    [Fact]
    public async Task Slow_redirects_share_one_time_limit()
    {
        foreach (var step in Enumerable.Range(0, 5))
        {
            Newsroom.Serve($"/slow{step}", async context =>
            {
                await Task.Delay(800, context.RequestAborted);
                (context.Response.StatusCode, context.Response.Headers.Location) = (302, $"/slow{step + 1}");
            });
        }

        Assert.Equal(WebProblem.Timeout, await ProblemAsync(Newsroom.Address("/slow0")));
    }

    [Fact]
    public async Task Flood_of_headers_is_given_up()
    {
        Newsroom.Serve("/flood", context =>
        {
            for (var i = 0; i < 4000; i++)
            {
                context.Response.Headers[$"X-Flood-{i}"] = new string('x', 100);
            }

            return Task.CompletedTask;
        });

        Assert.Equal("too-large", await RefusalAsync(Newsroom.Address("/flood")));
    }

    [Fact]
    public async Task Body_that_is_not_packed_as_announced_is_malformed()
    {
        ServeBytes("/broken", [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8], "gzip");

        Assert.Equal(WebProblem.Malformed, await ProblemAsync(Newsroom.Address("/broken")));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("raw-deflate", "deflate")]
    [InlineData("plain", "gzip")]
    [InlineData("plain", "identity")]
    public async Task Honest_bodies_are_unpacked_also_where_the_announcement_is_careless(string packed, string announced)
    {
        ServeBytes("/feed", Pack(Encoding.UTF8.GetBytes("Новости"), packed), announced);

        var response = await GetAsync(Newsroom.Address("/feed"));

        Assert.Equal("Новости", Encoding.UTF8.GetString(response.Body.Span));
    }

    private void ServeBytes(string path, byte[] body, string encoding) => Newsroom.Serve(path, context =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    });

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "raw-deflate" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(packed),
        })
        {
            packer.Write(bytes);
            packer.Flush();
            return encoding == "plain" ? packed.ToArray() : Close(packer, packed);
        }
    }

    private static byte[] Close(Stream packer, MemoryStream packed)
    {
        packer.Dispose();
        return packed.ToArray();
    }
}
