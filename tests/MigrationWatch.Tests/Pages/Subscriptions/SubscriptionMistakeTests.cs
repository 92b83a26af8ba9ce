using MigrationWatch.Pages.Subscriptions;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;

namespace MigrationWatch.Tests.Pages.Subscriptions;

public sealed class SubscriptionMistakeTests : SubscriptionPageTest
{
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
}
