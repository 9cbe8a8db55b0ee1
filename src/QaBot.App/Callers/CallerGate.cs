using QaBot.App.Serving;

namespace QaBot.App.Callers;

/// <summary>Lets a request reach its endpoint only if its caller may use it.</summary>
internal sealed class CallerGate
{
    /// <summary>Finds the caller and checks the endpoint's scopes; without a mark of its own, an endpoint is for those who may ask.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<RequiredScopes>()?.Scopes ?? Scopes.Ask;
        var caller = Caller.Local;
        context.Features.Set(caller);
        if (context.GetEndpoint() is not null && !caller.May(needed))
        {
            await context.RefuseAsync(StatusCodes.Status403Forbidden, $"This needs the scope {needed}.");
            return;
        }

        await next(context);
    }
}
