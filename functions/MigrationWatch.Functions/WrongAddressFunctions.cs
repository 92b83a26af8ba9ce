using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MigrationWatch.Http;
using MigrationWatch.Pages.Layout;
using MigrationWatch.Triggers;

namespace MigrationWatch.Functions;

public sealed class WrongAddressFunctions(WrongAddressEndpoint endpoint)
{
    [Function(FunctionNames.WrongAddress)]
    public Task<IResult> WrongAddress([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = Routes.AnyOther)] HttpRequest request, CancellationToken cancellation) =>
        endpoint.AnswerAsync(request);
}
