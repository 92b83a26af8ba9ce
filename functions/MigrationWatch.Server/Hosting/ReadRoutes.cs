using MigrationWatch.Http;

namespace MigrationWatch.Server.Hosting;

internal static class ReadRoutes
{
    private static readonly string[] _verbs = ["GET", "HEAD"];

    /// <summary>HEAD is answered like GET, without the body.</summary>
    public static RouteHandlerBuilder MapRead(this RouteGroupBuilder api, string template, Delegate handler) => api.MapMethods(template, _verbs, handler);

    /// <summary>What the application's endpoints take.</summary>
    public static RouteVerbs Read(EndpointDataSource endpoints) => new(
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!.TrimStart('/')
        where !template.EndsWith(Routes.AnyOther, StringComparison.Ordinal)
        from verb in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select new RouteVerb(verb, template));
}
