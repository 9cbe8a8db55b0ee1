namespace QaBot.App.Serving;

/// <summary>Writes an error in the form that a protocol wants; metadata of endpoints that do not speak RFC 9457.</summary>
/// <param name="context">The request.</param>
/// <param name="status">The status code.</param>
/// <param name="detail">What is wrong and what to do, in one sentence.</param>
internal delegate Task WriteRefusal(HttpContext context, int status, string detail);

/// <summary>Says no to a request, in the form the endpoint's protocol has for it.</summary>
internal static class Refusals
{
    /// <summary>Ends the request with an error.</summary>
    public static Task RefuseAsync(this HttpContext context, int status, string detail) =>
        context.GetEndpoint()?.Metadata.GetMetadata<WriteRefusal>() is { } write
            ? write(context, status, detail)
            : Results.Problem(detail, statusCode: status).ExecuteAsync(context);

    /// <summary>Lets these paths be called under any host name and from any origin.</summary>
    public static TBuilder FromAnywhere<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AnywhereMark());
}
