using QaBot.App.Callers;
using QaBot.Indexing;

namespace QaBot.App.Serving;

/// <summary>Tells whoever runs the server whether it lives and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>; neither says anything about the documents.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").FromAnywhere().Requires(Scopes.None).ExcludeFromDescription();
        health.MapGet("/live", static () => Results.Text("live"));
        health.MapGet("/ready", static (HttpContext context) => context.RequestServices.GetService<IndexReadiness>() is not { IsReady: false }
            ? Results.Text("ready")
            : Results.Text("the index does not answer yet", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
