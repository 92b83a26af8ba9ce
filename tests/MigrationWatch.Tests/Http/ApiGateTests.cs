using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Http;

namespace MigrationWatch.Tests.Http;

public sealed class ApiGateTests
{
    private readonly DefaultHttpContext _context = new();
    private readonly ApiGate _gate = new ServiceCollection()
        .AddLogging()
        .AddHttp(new ConfigurationBuilder().Build())
        .BuildServiceProvider()
        .GetRequiredService<ApiGate>();

    [Fact]
    public async Task Wait_that_ends_within_is_answered_as_a_problem_and_not_by_an_empty_500()
    {
        var answer = await _gate.RunAsync(_context.Request, Access.Open, () => throw new TaskCanceledException());

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, Assert.IsType<ProblemHttpResult>(answer).StatusCode);
    }

    [Theory]
    [InlineData("?token=m.abc", "no-store")]
    [InlineData("?q=token", "")]
    public async Task Page_behind_a_readers_token_is_kept_nowhere(string query, string caching)
    {
        _context.Request.QueryString = new QueryString(query);

        await _gate.RunAsync(_context.Request, Access.Open, () => Task.FromResult(Results.Ok()));

        Assert.Equal(caching, _context.Response.Headers.CacheControl.ToString());
    }

    [Fact]
    public async Task Caller_who_left_is_not_answered()
    {
        _context.RequestAborted = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<OperationCanceledException>(() => _gate.RunAsync(_context.Request, Access.Open, () => throw new OperationCanceledException()));
    }
}
