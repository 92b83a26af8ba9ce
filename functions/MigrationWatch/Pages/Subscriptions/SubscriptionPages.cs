using Microsoft.AspNetCore.Http;
using MigrationWatch.Mail.Texts;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Pages.Subscriptions.Forms;

namespace MigrationWatch.Pages.Subscriptions;

/// <summary>The pages of a subscription's life, each as an answer.</summary>
public sealed class SubscriptionPages(PageRenderer pages)
{
    /// <summary>The form; with mistakes in it, they are told above it and beside their fields.</summary>
    public Task<IResult> SignUpAsync(Phrases phrases, FormEntry entry) =>
        RenderAsync<SubscribePage>(StatusOf(entry), new() { [nameof(SubscribePage.Phrases)] = phrases, [nameof(SubscribePage.Entry)] = entry });

    /// <summary>The form as it was sent, to be sent again when there is room.</summary>
    public Task<IResult> SignUpLaterAsync(Phrases phrases, FormEntry entry) => RenderAsync<SubscribePage>(
        StatusCodes.Status429TooManyRequests,
        new() { [nameof(SubscribePage.Phrases)] = phrases, [nameof(SubscribePage.Entry)] = entry, [nameof(SubscribePage.Notice)] = phrases["page.too-many"] });

    /// <param name="key">Phrases <c>page.key</c> and <c>page.key-text</c>.</param>
    public Task<IResult> SayAsync(Phrases phrases, string key, int status = StatusCodes.Status200OK) =>
        MessageAsync(phrases, status, phrases[$"page.{key}"], phrases[$"page.{key}-text"], []);

    /// <param name="preferences">Where the new subscriber can look at the choice at once; the first mail may be a week away.</param>
    public Task<IResult> WelcomeAsync(Phrases phrases, string preferences) => MessageAsync(
        phrases, StatusCodes.Status200OK, phrases["page.confirmed"], phrases["page.confirmed-text"], new() { [nameof(MessagePage.Link)] = (preferences, phrases["page.to-preferences"]) });

    public Task<IResult> RefuseAsync(Phrases phrases, string key, int status) =>
        MessageAsync(phrases, status, phrases["page.sign-up"], phrases[$"page.{key}"], []);

    /// <param name="action">The route that the button posts the token to.</param>
    public Task<IResult> AskAsync(Phrases phrases, string key, string button, string action, string token) => MessageAsync(
        phrases,
        StatusCodes.Status200OK,
        phrases[$"page.{key}"],
        phrases[$"page.{key}-text"],
        new() { [nameof(MessagePage.Button)] = phrases[button], [nameof(MessagePage.Action)] = action, [nameof(MessagePage.Token)] = token });

    /// <param name="entry">Null when the subscription has ended.</param>
    public Task<IResult> PreferencesAsync(Phrases phrases, string token, string unsubscribe, FormEntry? entry, bool saved) => RenderAsync<PreferencesPage>(StatusOf(entry), new()
    {
        [nameof(PreferencesPage.Phrases)] = phrases,
        [nameof(PreferencesPage.Token)] = token,
        [nameof(PreferencesPage.Unsubscribe)] = unsubscribe,
        [nameof(PreferencesPage.Entry)] = entry,
        [nameof(PreferencesPage.Saved)] = saved,
    });

    private static int StatusOf(FormEntry? entry) => entry is { Mistakes.Count: > 0 } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    private Task<IResult> MessageAsync(Phrases phrases, int status, string title, string text, Dictionary<string, object?> rest) => RenderAsync<MessagePage>(status, new(rest)
    {
        [nameof(MessagePage.Phrases)] = phrases,
        [nameof(MessagePage.Title)] = title,
        [nameof(MessagePage.Text)] = text,
    });

    private async Task<IResult> RenderAsync<TPage>(int status, Dictionary<string, object?> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Results.Content(await pages.RenderAsync<TPage>(parameters), "text/html; charset=utf-8", statusCode: status);
}
