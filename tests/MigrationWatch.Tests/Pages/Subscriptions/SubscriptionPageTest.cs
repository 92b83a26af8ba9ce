using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Http;
using MigrationWatch.Intake;
using MigrationWatch.Pages;
using MigrationWatch.Tests.Mail;

namespace MigrationWatch.Tests.Pages.Subscriptions;

/// <summary>A test with the pages and forms that readers and operators of mail use.</summary>
public abstract class SubscriptionPageTest : MailTest
{
    protected const string Address = "reader@example.org";
    protected const string Fields = "address=reader@example.org&language=Russian&frequency=Daily&weekday=Monday&sendHour=7&timeZone=Asia/Almaty&corridors=RU-KZ,+TJ-RU&mayBeInRussia=on";

    protected override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddSingleton<ExtractionStore>().AddHttp(Configuration).AddPages();
    }

    protected Task<(int Status, string Body)> GetAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, string token) =>
        RunAsync(endpoint, request => request.QueryString = QueryString.Create("token", token));

    protected Task<(int Status, string Body)> PostAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, string query, string body, string type = "application/x-www-form-urlencoded") =>
        RunAsync(endpoint, request =>
        {
            Post(request, body, type);
            request.QueryString = new QueryString(query);
        });

    protected static void Post(HttpRequest request, string body, string type)
    {
        request.Method = "POST";
        request.ContentType = type;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        request.ContentLength = request.Body.Length;
    }

    protected async Task<(int Status, string Body)> RunAsync(Func<HttpRequest, CancellationToken, Task<IResult>> endpoint, Action<HttpRequest> prepare)
    {
        var context = new DefaultHttpContext { RequestServices = Get<IServiceProvider>() };
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        context.Response.Body = new MemoryStream();
        prepare(context.Request);
        await (await endpoint(context.Request, Cancellation)).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}
