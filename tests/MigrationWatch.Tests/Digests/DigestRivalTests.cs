using System.Text.Json;
using MigrationWatch.Contracts;
using MigrationWatch.Digests;

namespace MigrationWatch.Tests.Digests;

public sealed class DigestRivalTests
{
    [Fact]
    public void Rivals_keep_their_claim_and_article()
    {
        var figure = new DigestFigure("c1", "a1", "about 100 people left") { Rivals = [new("about 900 people left") { Claim = "c2", Article = "a2" }] };

        var read = JsonSerializer.Deserialize<DigestFigure>(ContractJson.Write(figure), ContractJson.Options)!;

        Assert.Equal(figure.Rivals, read.Rivals);
    }

    [Fact]
    public void Rivals_of_older_digests_are_read_as_text_alone()
    {
        var read = JsonSerializer.Deserialize<DigestFigure>("""{"claim":"c1","article":"a1","text":"about 100 people left","rivals":["about 900 people left"]}""", ContractJson.Options)!;

        Assert.Equal([new DigestRival("about 900 people left")], read.Rivals);
    }
}
