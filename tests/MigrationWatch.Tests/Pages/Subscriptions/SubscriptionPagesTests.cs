using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Tests.Pages.Subscriptions;

public sealed class SubscriptionPagesTests : SubscriptionPageTest
{
    [Fact]
    public async Task Form_then_one_link_then_one_button_subscribes()
    {
        var submitted = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", Fields);
        var token = await ConfirmTokenAsync(Address);
        var page = await GetAsync(Get<SubscriptionEndpoints>().GetConfirmAsync, token);
        var confirmed = await PostAsync(Get<SubscriptionEndpoints>().ConfirmAsync, "", $"token={token}");

        Assert.Equal([202, 200, 200], [submitted.Status, page.Status, confirmed.Status]);
        Assert.Contains("<form method=\"post\"", page.Body, StringComparison.Ordinal);
        var subscriber = await FindAsync(Address);
        var preferences = Get<SubscriberStore>().Open(subscriber!)!.Preferences;
        Assert.Equal((SubscriberState.Active, 7, "Asia/Almaty", true), (subscriber!.State, preferences.SendHour, preferences.TimeZone, preferences.MayBeInRussia));
        Assert.Equal(["RU-KZ", "TJ-RU"], preferences.Corridors);
    }

    [Fact]
    public async Task Confirmation_speaks_the_mails_language_and_leads_to_the_preferences_at_once()
    {
        await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", Fields);
        var token = await ConfirmTokenAsync(Address);
        var asked = await GetAsync(Get<SubscriptionEndpoints>().GetConfirmAsync, token);
        var confirmed = await PostAsync(Get<SubscriptionEndpoints>().ConfirmAsync, "", $"token={token}");
        var link = new HtmlParser().ParseDocument(confirmed.Body).QuerySelector("main a")!.GetAttribute("href")!;
        var manage = link.Split("token=")[1];
        var preferences = await GetAsync(Get<AccountEndpoints>().GetPreferencesAsync, manage);
        var erased = await PostAsync(Get<AccountEndpoints>().EraseAsync, "", $"token={manage}");

        Assert.StartsWith("https://news.example/api/", link, StringComparison.Ordinal);
        Assert.Equal(200, preferences.Status);
        Assert.Contains("value=\"RU-KZ, TJ-RU\"", preferences.Body, StringComparison.Ordinal);
        Assert.All(new[] { asked, confirmed, preferences, erased }, page => Assert.Contains("<html lang=\"ru\"", page.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preferences_lead_to_the_button_that_unsubscribes()
    {
        var preferences = await GetAsync(Get<AccountEndpoints>().GetPreferencesAsync, Token(TokenPurpose.Manage, await SubscribeAsync(), TimeSpan.FromDays(1)));
        var link = new HtmlParser().ParseDocument(preferences.Body).QuerySelector("main a[href*='unsubscribe']")!.GetAttribute("href")!;

        var page = await GetAsync(Get<AccountEndpoints>().GetUnsubscribeAsync, link.Split("token=")[1]);

        Assert.Equal(200, page.Status);
        Assert.Contains("<button type=\"submit\">Unsubscribe</button>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Russian_form_names_topics_events_and_possible_choices_in_Russian()
    {
        var form = await RunAsync(Get<SubscriptionEndpoints>().GetFormAsync, request => request.QueryString = new QueryString("?lang=ru"));
        var mistaken = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "?lang=ru", "address=reader@example.org&language=Latin&frequency=Hourly&weekday=Someday&sendHour=7&timeZone=UTC");

        var labels = new HtmlParser().ParseDocument(form.Body).QuerySelectorAll("details label").Select(label => label.TextContent.Trim()).ToList();
        Assert.True(labels.Count > 50);
        Assert.All(labels, label => Assert.Matches("^[А-ЯЁ][а-яё ]", label));
        Assert.Contains("Возможно: English, Русский.", mistaken.Body, StringComparison.Ordinal);
        Assert.Contains("Возможно: Ежедневно, Еженедельно, Только когда что-то меняется.", mistaken.Body, StringComparison.Ordinal);
        Assert.Contains("Возможно: воскресенье, понедельник,", mistaken.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("English", "Deportation")]
    [InlineData("Russian", "Депортация")]
    public async Task Topics_and_events_are_chosen_by_their_words_and_stay_chosen(string language, string word)
    {
        var token = Token(TokenPurpose.Manage, await SubscribeAsync(), TimeSpan.FromDays(1));
        var answer = await PostAsync(Get<AccountEndpoints>().SavePreferencesAsync, "", $"token={token}&language={language}&frequency=Daily&weekday=Monday&sendHour=7&timeZone=UTC&events=deportation&events=arrival&topics=removal");
        var page = new HtmlParser().ParseDocument(answer.Body);

        var preferences = Get<SubscriberStore>().Open((await FindAsync(Address))!)!.Preferences;
        Assert.Equal((200, 2, 1), (answer.Status, preferences.Events.Count, preferences.Topics.Count));
        Assert.Equal(["arrival", "deportation"], page.QuerySelectorAll("#events input[checked]").Select(box => box.GetAttribute("value")!).Order());
        Assert.Equal(word, page.QuerySelector("#events input[value=deportation]")!.ParentElement!.TextContent.Trim());
        Assert.True(page.QuerySelector("#topics")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Scanner_that_follows_every_link_confirms_and_unsubscribes_nobody()
    {
        await Get<SignUp>().RequestAsync(Request("pending@example.org"), Cancellation);
        var pending = await ConfirmTokenAsync("pending@example.org");
        var subscriber = await SubscribeAsync();

        await GetAsync(Get<SubscriptionEndpoints>().GetConfirmAsync, pending);
        await GetAsync(Get<AccountEndpoints>().GetUnsubscribeAsync, Token(TokenPurpose.Unsubscribe, subscriber));
        await GetAsync(Get<AccountEndpoints>().GetPreferencesAsync, Token(TokenPurpose.Manage, subscriber));

        Assert.Equal(SubscriberState.Pending, (await FindAsync("pending@example.org"))!.State);
        Assert.Equal(SubscriberState.Active, (await FindAsync(Address))!.State);
    }

    [Fact]
    public async Task Mail_programs_one_click_post_unsubscribes_without_a_redirect()
    {
        var token = Token(TokenPurpose.Unsubscribe, await SubscribeAsync());

        var answer = await PostAsync(Get<AccountEndpoints>().UnsubscribeAsync, $"?token={token}", "List-Unsubscribe=One-Click");

        Assert.Equal(200, answer.Status);
        Assert.Equal(SubscriberState.Unsubscribed, (await FindAsync(Address))!.State);
    }

    [Fact]
    public async Task Api_answers_the_same_whether_the_address_is_known_or_not()
    {
        await SubscribeAsync();

        var known = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", """{"address":"reader@example.org","preferences":{"sendHour":6}}""", "application/json");
        var unknown = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", """{"address":"nobody@example.org"}""", "application/json");

        Assert.Equal((202, 202), (known.Status, unknown.Status));
        Assert.Equal(known.Body, unknown.Body);
    }

    [Fact]
    public async Task Sign_up_page_speaks_Russian_and_says_who_sees_what()
    {
        var page = await RunAsync(Get<SubscriptionEndpoints>().GetFormAsync, request => request.Headers.AcceptLanguage = "ru-RU,ru;q=0.9");

        Assert.Contains("Пикселей и ссылок для слежки нет", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
    }
}
