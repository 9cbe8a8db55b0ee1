using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Looks whether Slack is set up: tokens, scopes, reachability.</summary>
internal sealed class SlackCheck(SlackClient client, IOptions<SlackOptions> options)
{
    private const string Token = "Slack: bot token";
    private const string Socket = "Slack: Socket Mode";
    private const string Requests = "Slack: HTTP requests";

    /// <summary>The scopes that QaBot cannot do without, and what for.</summary>
    private static readonly (string Scope, string For)[] Needed =
    [
        ("app_mentions:read", "to be mentioned"),
        ("chat:write", "to answer"),
        ("im:history", "to be asked in direct messages"),
        ("channels:history", "to follow threads in public channels"),
        ("groups:history", "to follow threads in private channels"),
        ("commands", "for /ask and /quelle"),
    ];

    /// <summary>What was found; what is off is one line.</summary>
    public async Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellation)
    {
        var slack = options.Value;
        if (slack is { BotToken.Length: 0, SigningSecret.Length: 0, AppToken.Length: 0 })
        {
            return [new(CheckState.Off, "Slack", "off: Slack:BotToken is not set (docs/slack.md)")];
        }

        return
        [
            .. await CheckTokenAsync(slack, cancellation),
            await CheckSocketAsync(slack, cancellation),
            slack.SigningSecret.Length > 0 ? new(CheckState.Good, Requests, "signatures are checked with Slack:SigningSecret")
                : slack.AppToken.Length > 0 ? new(CheckState.Off, Requests, "off: Slack:SigningSecret is not set; Socket Mode does without")
                : new(CheckState.Bad, Requests, "set Slack:SigningSecret (HTTP) or Slack:AppToken (Socket Mode); without either no question arrives"),
        ];
    }

    private async Task<IReadOnlyList<CheckResult>> CheckTokenAsync(SlackOptions slack, CancellationToken cancellation)
    {
        if (slack.BotToken.Length == 0)
        {
            return [new(CheckState.Bad, Token, "Slack:BotToken is not set; it begins with xoxb- and stands under \"OAuth & Permissions\"")];
        }

        if (await TryAsync(Token, () => client.ReadAsync("auth.test", [], cancellation)) is var (result, problem) && result is null)
        {
            return [problem!];
        }

        var named = result.Scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var missing = named.Length == 0 ? [] : Needed.Where(n => !named.Contains(n.Scope)).Select(n => $"{n.Scope} ({n.For})").ToArray();
        return
        [
            new(CheckState.Good, Token, $"belongs to {result.Body.Text("user") ?? result.Body.Text("user_id")} in {result.Body.Text("team")}"),
            missing.Length == 0
                ? new(CheckState.Good, "Slack: scopes", "complete")
                : new(CheckState.Bad, "Slack: scopes", $"missing: {string.Join(", ", missing)}; add them under \"OAuth & Permissions\" and install the app again"),
        ];
    }

    private async Task<CheckResult> CheckSocketAsync(SlackOptions slack, CancellationToken cancellation)
    {
        if (slack.AppToken.Length == 0)
        {
            return new(CheckState.Off, Socket, "off: Slack:AppToken is not set");
        }

        var (result, problem) = await TryAsync(Socket, () => client.OpenSocketAsync(cancellation));
        return result is null ? problem! : new(CheckState.Good, Socket, "a connection can be opened");
    }

    private static async Task<(SlackResult? Result, CheckResult? Problem)> TryAsync(string subject, Func<Task<SlackResult>> call)
    {
        try
        {
            var result = await call();
            return result.Ok ? (result, null) : (null, new(CheckState.Bad, subject, InWords(result.Error)));
        }
        catch (ChatDeliveryException e)
        {
            return (null, new(CheckState.Bad, subject, e.Message));
        }
    }

    private static string InWords(string error) => error switch
    {
        "invalid_auth" or "not_authed" or "token_revoked" or "account_inactive" => $"Slack does not know the token ({error}); copy it again",
        "not_allowed_token_type" => "this is a token of another kind: the bot token begins with xoxb-, the app token with xapp-",
        "missing_scope" => "the token lacks a scope; the app token needs connections:write",
        _ => $"Slack answered {error}",
    };
}
