using System.Text.Json.Nodes;

namespace QaBot.App.OpenAi;

/// <summary>Errors in the form of the OpenAI protocol.</summary>
internal static class OpenAiErrors
{
    /// <summary>Ends the request with an error.</summary>
    public static Task WriteAsync(HttpContext context, int status, string detail) => Of(status, detail).ExecuteAsync(context);

    /// <summary>An error with its status code.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="parameter">The member that is wrong.</param>
    /// <param name="code">A word for programs.</param>
    public static IResult Of(int status, string message, string? parameter = null, string? code = null) =>
        Results.Text(Body(status, message, parameter, code).ToJsonString(), "application/json", statusCode: status);

    /// <summary>The error as an object, as it also stands in a stream.</summary>
    public static JsonObject Body(int status, string message, string? parameter = null, string? code = null) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = message,
            ["type"] = status switch
            {
                401 => "authentication_error",
                403 => "permission_error",
                429 => "rate_limit_error",
                >= 500 => "server_error",
                _ => "invalid_request_error",
            },
            ["param"] = parameter,
            ["code"] = code,
        },
    };
}
