using Microsoft.AspNetCore.Http;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;

namespace MigrationWatch.Pages.Entities;

/// <summary>Who and what is named: public persons, bodies, places, peoples, laws.</summary>
public sealed class EntityEndpoints(ApiGate gate, EntityReader entities, PageAnswers pages)
{
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
    {
        var kind = request.Query["kind"].ToString();
        return kind.Length == 0 || EntityReader.Kinds.Contains(kind)
            ? await pages.PageAsync<EntitiesPage>(await entities.ListAsync(kind.Length == 0 ? null : kind, cancellation))
            : await pages.BadRequestAsync("kind", $"must be one of {string.Join(", ", EntityReader.Kinds)}");
    });

    public Task<IResult> GetAsync(HttpRequest request, string kind, string name, CancellationToken cancellation) => gate.RunAsync(request, Access.Read, async () =>
        EntityReader.Kinds.Contains(kind) && await entities.FindAsync(kind, Address.Value(name), cancellation) is { } entity
            ? await pages.PageAsync<EntityPage>(entity)
            : await pages.NotFoundAsync("There is no such name in what was read. Private persons are never listed."));
}
