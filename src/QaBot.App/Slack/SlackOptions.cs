using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.Slack;

/// <summary>Settings of the Slack app; section <c>Slack</c>. Secrets come from the environment or user secrets.</summary>
internal sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>The secret with which Slack signs its requests; without it nothing is taken over HTTP.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The token of the bot user (<c>xoxb-…</c>); without it Slack is off.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The token of the app (<c>xapp-…</c>); with it QaBot fetches events by Socket Mode and needs no public address.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Where Slack's Web API is.</summary>
    [RegularExpression("https?://.+")]
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    /// <summary>How many characters of an answer are gathered before a stream is continued.</summary>
    [Range(1, 10_000)]
    public int StreamBuffer { get; set; } = 256;

    /// <summary>How many milliseconds lie between two changes of the same message where streaming is not to be had.</summary>
    [Range(0, 60_000)]
    public int UpdateMilliseconds { get; set; } = 3000;

    /// <summary>Whether events are taken over HTTP.</summary>
    public bool TakesRequests => SigningSecret.Length > 0 && BotToken.Length > 0;

    /// <summary>Whether events are fetched by Socket Mode.</summary>
    public bool UsesSocket => AppToken.Length > 0 && BotToken.Length > 0;

    /// <summary>The address of a Web API method.</summary>
    public Uri MethodAddress(string method) => new(new Uri(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/"), method);
}

/// <summary>Checks <see cref="SlackOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class SlackOptionsValidator : IValidateOptions<SlackOptions>;
