namespace QaBot.App.Callers;

/// <summary>Marks what a caller must be allowed to do to use an endpoint.</summary>
/// <param name="Scopes">All of these; none opens the endpoint to everyone.</param>
internal sealed record RequiredScopes(Scopes Scopes);

/// <summary>Marks endpoints, and names the caller of a request.</summary>
internal static class CallerMarks
{
    /// <summary>Lets only callers with these scopes in.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder builder, Scopes scopes)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredScopes(scopes));

    /// <summary>Who calls; nobody, where the request has not passed the gate.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.Get<Caller>() ?? Callers.Caller.Nobody;
}
