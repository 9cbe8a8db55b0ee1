using System.Text.Json.Nodes;
using QaBot.App.Callers;
using QaBot.App.Serving;

namespace QaBot.App.OpenAi;

/// <summary>The OpenAI protocol, so that programs made for it ask QaBot unchanged.</summary>
internal static class OpenAiEndpoints
{
    /// <summary>Adds the protocol, set up by the section "OpenAi".</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OpenAiOptions>().Bind(configuration.GetSection(OpenAiOptions.Section));
        return services;
    }

    /// <summary>Maps <c>/v1/models</c> and <c>/v1/chat/completions</c>.</summary>
    public static void MapOpenAi(this IEndpointRouteBuilder app)
    {
        var v1 = app.MapGroup("/v1").Requires(Scopes.Ask).WithMetadata((WriteRefusal)OpenAiErrors.WriteAsync).ExcludeFromDescription();
        v1.MapGet("/models", static (HttpContext context) => Api.ApiJson.Written(new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. ModelNames.For(context.Caller().Access, context.RequestServices).Select(Model)]),
        }.ToJsonString()));
        v1.MapGet("/models/{**id}", static (HttpContext context, string id) => ModelNames.TryParse(id, context.Caller().Access, context.RequestServices, out _)
            ? Api.ApiJson.Written(Model(id).ToJsonString())
            : OpenAiErrors.Of(StatusCodes.Status404NotFound, "There is no such model.", "model", "model_not_found"));
        v1.MapPost("/chat/completions", ChatCompletions.CompleteAsync);
    }

    private static JsonNode Model(string id) => new JsonObject { ["id"] = id, ["object"] = "model", ["created"] = 0, ["owned_by"] = ModelNames.All };
}
