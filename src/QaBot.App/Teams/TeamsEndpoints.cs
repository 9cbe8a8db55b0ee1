using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>The path that the Bot Framework calls.</summary>
internal static class TeamsEndpoints
{
    /// <summary>Maps <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/messages", (HttpRequest request) => HandleAsync(request));
        app.MapMethods("/api/messages", ["GET", "HEAD"], (IOptions<TeamsOptions> options) => options.Value.IsOn ? Results.Ok() : Off());
        return app;
    }

    private static async Task<IResult> HandleAsync(HttpRequest request)
    {
        var services = request.HttpContext.RequestServices;
        if (!services.GetRequiredService<IOptions<TeamsOptions>>().Value.IsOn)
        {
            return Off();
        }

        var authentication = services.GetRequiredService<TeamsAuthentication>();
        var caller = await authentication.IdentifyAsync(
            request.Headers.Authorization, request.HttpContext.Connection.RemoteIpAddress, request.HttpContext.RequestAborted);
        if (caller is null)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await RawBody.ReadAsync(request) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        return TeamsActivity.Parse(Json.Object(body)) is not { } activity ? Results.BadRequest()
            : !authentication.MayBring(caller, activity) ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : activity.Type == "invoke" ? await InvokeAsync(services, activity)
            : services.GetRequiredService<TeamsHandler>().Handle(activity) ? Results.Ok()
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> InvokeAsync(IServiceProvider services, TeamsActivity invoke) =>
        await services.GetRequiredService<TeamsInvokes>().HandleAsync(invoke) is { } answer
            ? Results.Json(answer)
            : Results.StatusCode(StatusCodes.Status501NotImplemented);

    private static IResult Off() => Results.Text("Teams is off: Teams:AppId is not set.", statusCode: StatusCodes.Status404NotFound);
}
