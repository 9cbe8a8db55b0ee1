using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>The paths that Slack calls: events, interactivity and commands.</summary>
internal static class SlackEndpoints
{
    /// <summary>Maps <c>/slack/events</c>, <c>/slack/interactivity</c> and <c>/slack/commands</c>.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app)
    {
        app.MapPost("/slack/events", (HttpRequest request) => HandleAsync(request, EventsAsync));
        app.MapPost("/slack/interactivity", (HttpRequest request) => HandleAsync(request, InteractionsAsync));
        app.MapPost("/slack/commands", (HttpRequest request) => HandleAsync(request, CommandsAsync));
        return app;
    }

    private static async Task<IResult> HandleAsync(HttpRequest request, Func<SlackEnvelopes, byte[], Task<IResult>> handle)
    {
        var services = request.HttpContext.RequestServices;
        if (!services.GetRequiredService<IOptions<SlackOptions>>().Value.TakesRequests)
        {
            return Results.Text("Slack is off: Slack:SigningSecret and Slack:BotToken are not both set.", statusCode: StatusCodes.Status404NotFound);
        }

        if (await RawBody.ReadAsync(request) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (IsCertificateCheck(body))
        {
            return Results.Ok();
        }

        return services.GetRequiredService<SlackAuthentication>().IsSigned(request.Headers, body)
            ? await handle(services.GetRequiredService<SlackEnvelopes>(), body)
            : Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> EventsAsync(SlackEnvelopes envelopes, byte[] body)
    {
        var envelope = Json.Object(body);
        return envelope.Text("type") switch
        {
            null => Results.BadRequest(),
            "url_verification" => Results.Json(new { challenge = envelope.Text("challenge") }),
            _ => (await envelopes.TakeAsync("events_api", envelope)).IsTaken ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static async Task<IResult> InteractionsAsync(SlackEnvelopes envelopes, byte[] body)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        if (Json.Object(Encoding.UTF8.GetBytes(form.GetValueOrDefault("payload").ToString())) is not { } payload)
        {
            return Results.BadRequest();
        }

        await envelopes.TakeAsync("interactive", payload);
        return Results.Ok();
    }

    private static async Task<IResult> CommandsAsync(SlackEnvelopes envelopes, byte[] body)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).ToDictionary(f => f.Key, f => f.Value.ToString());
        var taken = await envelopes.TakeAsync("slash_commands", JsonSerializer.SerializeToElement(fields));
        return taken.Reply is null ? Results.Ok() : Results.Json(taken.Reply);
    }

    /// <summary>Slack's unsigned look at the certificate, which says nothing and wants no more than an answer.</summary>
    private static bool IsCertificateCheck(ReadOnlySpan<byte> body) => body.SequenceEqual("ssl_check=1"u8) || body.StartsWith("ssl_check=1&"u8);
}
