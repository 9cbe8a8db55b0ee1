using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace QaBot.Tests.Serving;

/// <summary>Servers for others to talk to, on free ports of the loopback address.</summary>
internal static class Loopback
{
    /// <summary>A server that says nothing yet and logs nothing.</summary>
    public static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
