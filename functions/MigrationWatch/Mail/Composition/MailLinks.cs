using Microsoft.Extensions.Options;
using MigrationWatch.Http;
using MigrationWatch.Mail.Settings;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Mail.Composition;

/// <summary>Addresses of our own pages, with the token that stands for the reader.</summary>
public sealed class MailLinks(TokenSigner tokens, IOptions<MailOptions> options)
{
    /// <summary>Long enough for a mail found in a holiday's pile, short enough for one that was forwarded.</summary>
    private static readonly TimeSpan _manageLifetime = TimeSpan.FromDays(60);

    /// <param name="date">The mail's own, so that a mail sent again is the same to the byte.</param>
    public string Confirm(Subscriber subscriber, DateTimeOffset date) => WithToken(Routes.ConfirmSubscription, TokenPurpose.Confirm, subscriber, date + SignUp.ConfirmWithin);

    public string Manage(Subscriber subscriber, DateTimeOffset date) => WithToken(Routes.Preferences, TokenPurpose.Manage, subscriber, date + _manageLifetime);

    public string Unsubscribe(Subscriber subscriber) => WithToken(Routes.Unsubscribe, TokenPurpose.Unsubscribe, subscriber, null);

    public string Digest(string date) => $"{Root}/{Routes.Digest.Replace("{date?}", date, StringComparison.Ordinal)}";

    private string Root => options.Value.PublicUrl.AbsoluteUri.TrimEnd('/');

    private string WithToken(string route, TokenPurpose purpose, Subscriber subscriber, DateTimeOffset? expires) =>
        $"{Root}/{route}?token={tokens.Sign(purpose, subscriber.Id, subscriber.Serial, expires)}";
}
