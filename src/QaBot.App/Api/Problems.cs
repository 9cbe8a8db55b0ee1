namespace QaBot.App.Api;

/// <summary>Errors of the API as RFC 9457 problems; the detail says what to do.</summary>
internal static class Problems
{
    /// <summary>A problem with its status code.</summary>
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);

    /// <summary>The request is wrong.</summary>
    public static IResult Bad(string detail) => Of(StatusCodes.Status400BadRequest, detail);

    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);
}
