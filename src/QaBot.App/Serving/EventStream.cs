using System.Text;

namespace QaBot.App.Serving;

/// <summary>Writes server-sent events, each at once; while nothing comes, a comment now and then keeps the connection open.</summary>
internal sealed class EventStream(HttpContext context)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private HttpResponse Response => context.Response;

    /// <summary>Starts the response.</summary>
    public static EventStream Start(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseBodyFeature>()?.DisableBuffering();
        return new(context);
    }

    /// <summary>Writes one event; <paramref name="data"/> is on one line.</summary>
    public async Task WriteAsync(string data, string? name = null)
    {
        var text = name is null ? $"data: {data}\n\n" : $"event: {name}\ndata: {data}\n\n";
        await Response.WriteAsync(text, Encoding.UTF8, context.RequestAborted);
        await Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>Writes what <paramref name="source"/> gives as it comes.</summary>
    public async Task WriteAllAsync<T>(IAsyncEnumerable<T> source, Func<T, Task> write)
    {
        await using var parts = source.GetAsyncEnumerator(context.RequestAborted);
        while (await WaitAsync(parts.MoveNextAsync()))
        {
            await write(parts.Current);
        }
    }

    private async ValueTask<bool> WaitAsync(ValueTask<bool> next)
    {
        if (next.IsCompleted)
        {
            return await next;
        }

        var coming = next.AsTask();
        while (await Task.WhenAny(coming, Task.Delay(Silence, context.RequestAborted)) != coming)
        {
            if (context.RequestAborted.IsCancellationRequested)
            {
                break;
            }

            await Response.WriteAsync(": keep-alive\n\n", context.RequestAborted);
            await Response.Body.FlushAsync(context.RequestAborted);
        }

        return await coming;
    }
}
