using System.Globalization;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Looks whether Slack is set up: tokens, scopes, reachability.</summary>
internal sealed class SlackCheck(SlackClient client, IOptions<SlackOptions> options)
{
    /// <summary>What was found, in the words of <paramref name="language"/>; what is off is one line.</summary>
    public async Task<IReadOnlyList<CheckResult>> CheckAsync(string language, CancellationToken cancellation)
    {
        var (slack, texts) = (options.Value, SlackCheckTexts.For(language));
        if (slack is { BotToken.Length: 0, SigningSecret.Length: 0, AppToken.Length: 0 })
        {
            return [new(CheckState.Off, "Slack", texts.Off)];
        }

        return
        [
            .. await CheckTokenAsync(slack, texts, cancellation),
            await CheckSocketAsync(slack, texts, cancellation),
            slack.SigningSecret.Length > 0 ? new(CheckState.Good, texts.Requests, texts.RequestsSigned)
                : slack.AppToken.Length > 0 ? new(CheckState.Off, texts.Requests, texts.RequestsOff)
                : new(CheckState.Bad, texts.Requests, texts.NoWayIn),
        ];
    }

    private async Task<IReadOnlyList<CheckResult>> CheckTokenAsync(SlackOptions slack, SlackCheckTexts texts, CancellationToken cancellation)
    {
        if (slack.BotToken.Length == 0)
        {
            return [new(CheckState.Bad, texts.Token, texts.NoToken)];
        }

        var (result, problem) = await TryAsync(texts.Token, slack, texts, () => client.ReadAsync("auth.test", [], cancellation));
        if (result is null)
        {
            return [problem!];
        }

        var named = result.Scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var missing = named.Length == 0 ? [] : texts.Needed.Where(n => !named.Contains(n.Scope)).Select(n => $"{n.Scope} ({n.For})").ToArray();
        return
        [
            new(CheckState.Good, texts.Token, Say(texts.TokenOf, result.Body.Text("user") ?? result.Body.Text("user_id"), result.Body.Text("team"))),
            missing.Length == 0
                ? new(CheckState.Good, texts.Scopes, texts.ScopesComplete)
                : new(CheckState.Bad, texts.Scopes, Say(texts.ScopesMissing, string.Join(", ", missing))),
        ];
    }

    private async Task<CheckResult> CheckSocketAsync(SlackOptions slack, SlackCheckTexts texts, CancellationToken cancellation)
    {
        if (slack.AppToken.Length == 0)
        {
            return new(CheckState.Off, texts.Socket, texts.SocketOff);
        }

        var (_, problem) = await TryAsync(texts.Socket, slack, texts, () => client.OpenSocketAsync(cancellation));
        return problem ?? new(CheckState.Good, texts.Socket, texts.SocketOpens);
    }

    private static async Task<(SlackResult? Result, CheckResult? Problem)> TryAsync(string subject, SlackOptions slack, SlackCheckTexts texts, Func<Task<SlackResult>> call)
    {
        try
        {
            var result = await call();
            return result.Ok ? (result, null) : (null, new(CheckState.Bad, subject, InWords(result.Error, texts)));
        }
        catch (ChatDeliveryException)
        {
            return (null, new(CheckState.Bad, subject, Say(texts.Unreachable, slack.MethodAddress("").Host)));
        }
    }

    private static string InWords(string error, SlackCheckTexts texts) => error switch
    {
        "invalid_auth" or "not_authed" or "token_revoked" or "account_inactive" => Say(texts.TokenUnknown, error),
        "not_allowed_token_type" => texts.TokenOfAnotherKind,
        "missing_scope" => texts.ScopeMissing,
        _ => Say(texts.Refused, error),
    };

    private static string Say(string words, params object?[] values) => string.Format(CultureInfo.InvariantCulture, words, values);
}
