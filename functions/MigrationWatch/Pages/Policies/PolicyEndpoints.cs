using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Policies;

/// <summary>Rules that bind migrants, with the stages they have reached.</summary>
public sealed class PolicyEndpoints(ApiGate gate, PolicyShelf policies, PageAnswers pages)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        await pages.PageAsync<PoliciesPage>(await policies.ListAsync(cancellation)));

    /// <param name="id">Such as <c>ru-expulsion-regime</c>.</param>
    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        await policies.FindAsync(id, cancellation) is { } policy
            ? await pages.PageAsync<PolicyPage>(policy)
            : await pages.NotFoundAsync("There is no such policy in what was read. The page Policies lists those that articles tell of."));
}
