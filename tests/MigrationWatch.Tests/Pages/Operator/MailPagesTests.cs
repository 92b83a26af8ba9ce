using MigrationWatch.Pages.Operator;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Tests.Pages.Subscriptions;

namespace MigrationWatch.Tests.Pages.Operator;

/// <summary>What operators of mail and its provider reach, each with a key.</summary>
public sealed class MailPagesTests : SubscriptionPageTest
{
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
}
