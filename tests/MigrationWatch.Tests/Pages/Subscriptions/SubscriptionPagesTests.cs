using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Pages;
using MigrationWatch.Pages.Operator;
using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;
using MigrationWatch.Tests.Mail;

namespace MigrationWatch.Tests.Pages.Subscriptions;

public sealed class SubscriptionPagesTests : MailTest
{
    private const string Address = "reader@example.org";
    private const string Fields = "address=reader@example.org&language=Russian&frequency=Daily&weekday=Monday&sendHour=7&timeZone=Asia/Almaty&corridors=RU-KZ,+TJ-RU&mayBeInRussia=on";

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
    public async Task Form_with_mistakes_comes_back_as_a_page_with_all_that_was_typed_and_each_mistake_at_its_field()
    {
        var answer = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", "address=reader&language=Russian&frequency=Weekly&weekday=Friday&sendHour=7&timeZone=Almaty&corridors=RU-KZ,+RU-XX&topics=deportation&mayBeInRussia=on");

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("<!DOCTYPE html>", answer.Body.TrimStart(), StringComparison.Ordinal);
        Assert.All(new[] { "address", "timeZone", "corridors", "topics" }, field =>
        {
            Assert.Contains($"<a href=\"#{field}\">", answer.Body, StringComparison.Ordinal);
            Assert.Contains($"aria-describedby=\"{field}-mistake\"", answer.Body, StringComparison.Ordinal);
        });
        Assert.Contains("There is no topic “deportation”; choose from these.", answer.Body, StringComparison.Ordinal);
        Assert.All(new[] { "value=\"reader\"", "value=\"Almaty\"", "value=\"RU-KZ, RU-XX\"", "<option value=\"7\" selected", "<option value=\"Weekly\" selected" }, kept => Assert.Contains(kept, answer.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preferences_with_a_mistake_come_back_as_typed_and_the_old_ones_stay()
    {
        var token = Token(TokenPurpose.Manage, await SubscribeAsync(), TimeSpan.FromDays(1));

        var answer = await PostAsync(Get<AccountEndpoints>().SavePreferencesAsync, "", $"token={token}&language=English&frequency=Daily&weekday=Monday&sendHour=25&timeZone=UTC&events=partying");

        Assert.Equal(400, answer.Status);
        Assert.Contains("value=\"partying\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("“25” is no hour from 0 to 23.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(8, Get<SubscriberStore>().Open((await FindAsync(Address))!)!.Preferences.SendHour);
    }

    [Fact]
    public async Task Program_that_posts_a_form_and_asks_for_json_gets_the_problem_as_json()
    {
        var answer = await RunAsync(Get<SubscriptionEndpoints>().SubmitAsync, request =>
        {
            Post(request, "address=reader", "application/x-www-form-urlencoded");
            request.Headers.Accept = "application/json";
        });

        Assert.Equal(400, answer.Status);
        Assert.Contains("\"parameter\":\"address\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"address":"a@example.org","preferences":{"frequency":"hourly"}}""", "frequency", "must be one of daily, weekly, changes")]
    [InlineData("""{"address":"a@example.org","preferences":{"language":"de"}}""", "language", "must be one of english, russian")]
    [InlineData("""{"address":"a@example.org","preferences":{"sendHour":"noon"}}""", "sendHour", "must be 0 to 23")]
    [InlineData("""{"address":"a@example.org","preferences":{"countries":null}}""", "countries", "must be an ISO 3166-1 alpha-2 code such as KZ")]
    [InlineData("""{"address":"a@example.org","preferences":{"country":["KZ"]}}""", "preferences.country", "is not known or not of the type that is expected here")]
    [InlineData("""["a@example.org"]""", "body", "is not known or not of the type that is expected here")]
    public async Task Api_names_the_field_of_a_mistake_and_what_may_stand_there(string body, string field, string problem)
    {
        var answer = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", body, "application/json");

        Assert.Equal(400, answer.Status);
        Assert.Contains($"\"parameter\":\"{field}\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains(problem, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dead_link_says_so_and_names_nobody()
    {
        var answer = await GetAsync(Get<AccountEndpoints>().GetUnsubscribeAsync, "u.forged");

        Assert.Equal(410, answer.Status);
        Assert.Contains("no longer works", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_up_page_speaks_Russian_and_says_who_sees_what()
    {
        var page = await RunAsync(Get<SubscriptionEndpoints>().GetFormAsync, request => request.Headers.AcceptLanguage = "ru-RU,ru;q=0.9");

        Assert.Contains("Пикселей и ссылок для слежки нет", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Webhook_without_its_key_is_closed()
    {
        const string Body = """{"address":"reader@example.org","kind":"complaint"}""";
        await SubscribeAsync();

        Assert.Equal(401, (await PostAsync(Get<MailEndpoints>().TakeBounceAsync, "?key=guess", Body, "application/json")).Status);
        Assert.Equal(200, (await PostAsync(Get<MailEndpoints>().TakeBounceAsync, "?key=hook", Body, "application/json")).Status);
        Assert.Equal(SubscriberState.Suppressed, (await FindAsync(Address))!.State);
    }

    [Fact]
    public async Task Operators_page_asks_for_the_key_before_it_shows_a_figure()
    {
        var page = await RunAsync(Get<MailEndpoints>().GetStatusAsync, _ => { });

        Assert.Contains("Access key", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("subscribers get mail", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_key_gets_the_operators_form_again_and_retries_nothing()
    {
        foreach (var endpoint in new[] { Get<MailEndpoints>().ShowStatusAsync, Get<MailEndpoints>().RetryAsync })
        {
            var answer = await PostAsync(endpoint, "", "key=guess");

            Assert.Equal(401, answer.Status);
            Assert.Contains("The key is missing or wrong.", answer.Body, StringComparison.Ordinal);
            Assert.Contains("name=\"key\"", answer.Body, StringComparison.Ordinal);
            Assert.All(new[] { "guess", "subscribers get mail" }, text => Assert.DoesNotContain(text, answer.Body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_signs_up_too_often_keeps_what_was_typed()
    {
        (int Status, string Body) answer;
        do
        {
            answer = await PostAsync(Get<SubscriptionEndpoints>().SubmitAsync, "", Fields);
        }
        while (answer.Status == 202);

        Assert.Equal(429, answer.Status);
        Assert.Contains("Please try again in an hour.", answer.Body, StringComparison.Ordinal);
        Assert.All(new[] { "value=\"reader@example.org\"", "value=\"RU-KZ, TJ-RU\"", "value=\"Asia/Almaty\"" }, kept => Assert.Contains(kept, answer.Body, StringComparison.Ordinal));
    }

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<ExtractionStore>().AddHttp(Configuration).AddPages();
    }

    private Task<(int Status, string Body)> GetAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, string token) =>
        RunAsync(endpoint, request => request.QueryString = QueryString.Create("token", token));

    private Task<(int Status, string Body)> PostAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, string query, string body, string type = "application/x-www-form-urlencoded") =>
        RunAsync(endpoint, request =>
        {
            Post(request, body, type);
            request.QueryString = new QueryString(query);
        });

    private static void Post(HttpRequest request, string body, string type)
    {
        request.Method = "POST";
        request.ContentType = type;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        request.ContentLength = request.Body.Length;
    }

    private async Task<(int Status, string Body)> RunAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, Action<HttpRequest> prepare)
    {
        var context = new DefaultHttpContext { RequestServices = Get<IServiceProvider>() };
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        context.Response.Body = new MemoryStream();
        prepare(context.Request);
        await (await endpoint(context.Request, Cancellation)).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}
