using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Fetches events by Socket Mode: opens a connection, and the next one before Slack closes it, for as long as the program runs.</summary>
internal sealed class SlackSocket(
    SlackClient client, SlackEnvelopes envelopes, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackSocket> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private int _failures;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.UsesSocket)
        {
            return;
        }

        var open = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await WaitAsync(stoppingToken);
                if (await ConnectAsync(stoppingToken) is { } connection)
                {
                    open.RemoveAll(c => c.IsCompleted);
                    open.Add(connection.Running);
                    await connection.Ending;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }

        await Task.WhenAll(open);
    }

    private async Task<SlackConnection?> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        try
        {
            var address = (await client.OpenSocketAsync(cancellation)).OrThrow().Body.Text("url") ?? "";
            socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(10);
            socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
            await socket.ConnectAsync(new Uri(address), cancellation);
            var connection = new SlackConnection(socket, envelopes, logger);
            connection.Run(cancellation);
            await connection.Greeted;
            _failures = 0;
            logger.LogInformation("Connected to Slack by Socket Mode.");
            return connection;
        }
        catch (Exception e) when (e is ChatDeliveryException or WebSocketException or HttpRequestException or IOException or UriFormatException or TimeoutException)
        {
            // The message of a socket's exception may hold the address, which holds a ticket.
            logger.LogWarning("No connection to Slack: {Reason}", e is ChatDeliveryException ? e.Message : e.GetType().Name);
            socket.Dispose();
            _failures++;
            return null;
        }
    }

    private Task WaitAsync(CancellationToken cancellation)
    {
        if (_failures == 0)
        {
            return Task.CompletedTask;
        }

        var seconds = Math.Min(LongestWait.TotalSeconds, Math.Pow(2, _failures - 1));
        return Task.Delay(TimeSpan.FromSeconds(seconds * (0.5 + (Random.Shared.NextDouble() / 2))), clock, cancellation);
    }
}
