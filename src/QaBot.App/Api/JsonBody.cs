using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QaBot.App.Api;

/// <summary>What came of reading a request's body: a value, or the problem to answer with.</summary>
/// <typeparam name="T">What the body should be.</typeparam>
/// <param name="Value">The value, where there is no problem.</param>
/// <param name="Problem">What is wrong with the body.</param>
internal readonly record struct JsonBody<T>(T? Value, IResult? Problem)
    where T : class;

/// <summary>Reads small bodies of JSON; whatever is wrong with them becomes a problem that says what, never an exception.</summary>
internal static class JsonBody
{
    /// <summary>The longest body in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Reads the body as <typeparamref name="T"/>.</summary>
    public static async Task<JsonBody<T>> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            return new(null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Send the body as application/json."));
        }

        var buffer = ArrayPool<byte>.Shared.Rent(MaxLength + 1);
        try
        {
            if (await ReadAsync(context, buffer) is not { } length)
            {
                return new(null, Problems.Of(StatusCodes.Status413PayloadTooLarge, $"The body may have at most {MaxLength} bytes."));
            }

            var value = JsonSerializer.Deserialize(buffer.AsSpan(0, length), type);
            return value is null ? new(null, Problems.Bad("The body must be a JSON object.")) : new(value, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Text that is no UTF-8 and escapes of half a character show as exceptions other than JsonException.
            var path = (e as JsonException)?.Path is { Length: > 1 and < 100 } at ? $" at {at}" : "";
            return new(null, Problems.Bad($"The body is not the JSON that is expected here{path}."));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static async ValueTask<int?> ReadAsync(HttpContext context, byte[] buffer)
    {
        if (context.Request.ContentLength > MaxLength)
        {
            return null;
        }

        var length = 0;
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer.AsMemory(length, MaxLength + 1 - length), context.RequestAborted)) > 0)
        {
            length += read;
            if (length > MaxLength)
            {
                return null;
            }
        }

        return length;
    }
}
