namespace QaBot.App.ChatPlatforms;

/// <summary>Reads a request's body as the bytes that were signed.</summary>
internal static class RawBody
{
    /// <summary>The longest body that a platform has reason to send, in bytes.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The whole body, or <see langword="null"/> if it is longer than <see cref="MaxLength"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxLength)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > MaxLength)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
