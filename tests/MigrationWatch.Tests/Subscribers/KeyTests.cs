using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Tests.Mail;
using MigrationWatch.Tests.Web;

namespace MigrationWatch.Tests.Subscribers;

public sealed class KeyTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly string _otherKey = Convert.ToBase64String(Enumerable.Repeat((byte)3, 32).ToArray());

    [Fact]
    public void Text_sealed_with_an_old_key_opens_while_that_key_is_configured()
    {
        var text = new Sealing(Ring(("a", MailTest.SealingKey))).Seal("reader@example.org", "owner");
        var rotated = new Sealing(Ring(("a", MailTest.SealingKey), ("b", _otherKey)));

        Assert.Equal("reader@example.org", rotated.Open<string>(text, "owner"));
        Assert.False(rotated.IsCurrent(text));
        Assert.Throws<CryptographicException>(() => new Sealing(Ring(("b", _otherKey))).Open<string>(text, "owner"));
    }

    [Fact]
    public void Sealed_text_opens_for_its_owner_alone_and_shows_nothing()
    {
        var sealing = new Sealing(Ring(("a", MailTest.SealingKey)));
        var text = sealing.Seal("reader@example.org", "owner");

        Assert.DoesNotContain("reader", text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(text, sealing.Seal("reader@example.org", "owner"));
        Assert.ThrowsAny<CryptographicException>(() => sealing.Open<string>(text, "another"));
    }

    [Fact]
    public void Token_works_for_its_purpose_until_it_expires_and_no_letter_of_it_may_change()
    {
        var clock = new ManualClock(_now);
        var signer = new TokenSigner(Ring(("a", MailTest.SealingKey)), clock);
        var token = signer.Sign(TokenPurpose.Confirm, "subscriber", "serial", clock.GetUtcNow().AddHours(72));

        Assert.Equal(new SignedToken("subscriber", "serial"), signer.Read(token, TokenPurpose.Confirm));
        Assert.Null(signer.Read(token, TokenPurpose.Manage));
        Assert.All(Enumerable.Range(0, token.Length), i => Assert.Null(signer.Read(Changed(token, i), TokenPurpose.Confirm)));
        Assert.Null(signer.Read(null, TokenPurpose.Confirm));
        Assert.Null(signer.Read("......", TokenPurpose.Confirm));
        clock.Advance(TimeSpan.FromHours(72));
        Assert.Null(signer.Read(token, TokenPurpose.Confirm));
    }

    [Fact]
    public void Unsubscribing_never_expires()
    {
        var clock = new ManualClock(_now);
        var signer = new TokenSigner(Ring(("a", MailTest.SealingKey)), clock);
        var token = signer.Sign(TokenPurpose.Unsubscribe, "subscriber", "serial", expires: null);

        clock.Advance(TimeSpan.FromDays(3000));

        Assert.NotNull(signer.Read(token, TokenPurpose.Unsubscribe));
    }

    [Fact]
    public void Malformed_key_is_a_mistake_that_names_the_setting()
    {
        var mistake = Assert.Throws<OptionsValidationException>(() => Ring(("a", "short")));

        Assert.Contains("Keys: Sealing:a must be 32 bytes", mistake.Message, StringComparison.Ordinal);
    }

    private static string Changed(string token, int at) => token[..at] + (token[at] == 'x' ? 'y' : 'x') + token[(at + 1)..];

    private static KeyRing Ring(params (string Id, string Key)[] keys) =>
        new(Options.Create(new KeyOptions { Names = MailTest.NameKey, Sealing = keys.ToDictionary(pair => pair.Id, pair => pair.Key) }));
}
