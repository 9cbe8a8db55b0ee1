namespace QaBot.App.Slack;

/// <summary>What the check of the Slack surface says.</summary>
internal sealed record SlackCheckTexts
{
    /// <summary>Nothing is set.</summary>
    public required string Off { get; init; }

    /// <summary>Title of what concerns the bot's token.</summary>
    public required string Token { get; init; }

    /// <summary>There is no bot token.</summary>
    public required string NoToken { get; init; }

    /// <summary>The token works; {0} = bot user, {1} = workspace.</summary>
    public required string TokenOf { get; init; }

    /// <summary>Title of what concerns the token's scopes.</summary>
    public required string Scopes { get; init; }

    /// <summary>No scope is missing.</summary>
    public required string ScopesComplete { get; init; }

    /// <summary>Scopes are missing; {0} = which, with what for.</summary>
    public required string ScopesMissing { get; init; }

    /// <summary>Title of what concerns Socket Mode.</summary>
    public required string Socket { get; init; }

    /// <summary>There is no app token.</summary>
    public required string SocketOff { get; init; }

    /// <summary>A socket could be opened.</summary>
    public required string SocketOpens { get; init; }

    /// <summary>Title of what concerns requests over HTTP.</summary>
    public required string Requests { get; init; }

    /// <summary>Signatures are checked.</summary>
    public required string RequestsSigned { get; init; }

    /// <summary>Over HTTP nothing is taken, and needs not.</summary>
    public required string RequestsOff { get; init; }

    /// <summary>There is no way for a question to arrive.</summary>
    public required string NoWayIn { get; init; }

    /// <summary>Slack could not be asked, or has a fault; {0} = its host.</summary>
    public required string Unreachable { get; init; }

    /// <summary>Slack does not know the token; {0} = Slack's word.</summary>
    public required string TokenUnknown { get; init; }

    /// <summary>The token is of another kind.</summary>
    public required string TokenOfAnotherKind { get; init; }

    /// <summary>A scope is missing for the call.</summary>
    public required string ScopeMissing { get; init; }

    /// <summary>Any other refusal; {0} = Slack's word.</summary>
    public required string Refused { get; init; }

    /// <summary>The scopes that QaBot cannot do without, and what for.</summary>
    public required IReadOnlyList<(string Scope, string For)> Needed { get; init; }

    /// <summary>German.</summary>
    public static SlackCheckTexts German { get; } = new()
    {
        Off = "aus: Slack:BotToken ist nicht gesetzt (docs/slack.de.md)",
        Token = "Slack: Bot-Token",
        NoToken = "Slack:BotToken ist nicht gesetzt; es beginnt mit xoxb- und steht unter „OAuth & Permissions“",
        TokenOf = "gehört zu {0} in {1}",
        Scopes = "Slack: Berechtigungen",
        ScopesComplete = "vollständig",
        ScopesMissing = "es fehlen: {0}; unter „OAuth & Permissions“ ergänzen und die App neu installieren",
        Socket = "Slack: Socket Mode",
        SocketOff = "aus: Slack:AppToken ist nicht gesetzt",
        SocketOpens = "eine Verbindung lässt sich öffnen",
        Requests = "Slack: Anfragen über HTTP",
        RequestsSigned = "Unterschriften werden mit Slack:SigningSecret geprüft",
        RequestsOff = "aus: Slack:SigningSecret ist nicht gesetzt; Socket Mode kommt ohne aus",
        NoWayIn = "Slack:SigningSecret (HTTP) oder Slack:AppToken (Socket Mode) setzen; ohne eines von beiden kommt keine Frage an",
        Unreachable = "{0} ist von hier nicht zu erreichen oder gestört; Netz, Proxy und Firewall ansehen, dann status.slack.com",
        TokenUnknown = "Slack kennt das Token nicht ({0}); bitte neu kopieren",
        TokenOfAnotherKind = "das ist ein Token anderer Art: Das Bot-Token beginnt mit xoxb-, das App-Token mit xapp-",
        ScopeMissing = "dem Token fehlt eine Berechtigung; das App-Token braucht connections:write",
        Refused = "Slack antwortet {0}",
        Needed =
        [
            ("app_mentions:read", "um erwähnt zu werden"),
            ("chat:write", "um zu antworten"),
            ("im:history", "für Direktnachrichten"),
            ("mpim:history", "für Gruppennachrichten"),
            ("channels:history", "für Rückfragen in öffentlichen Kanälen"),
            ("groups:history", "für Rückfragen in privaten Kanälen"),
            ("assistant:write", "für den Stand der Arbeit, vorgeschlagene Fragen und Anhalten"),
            ("commands", "für /ask und /quelle"),
        ],
    };

    /// <summary>English.</summary>
    public static SlackCheckTexts English { get; } = new()
    {
        Off = "off: Slack:BotToken is not set (docs/slack.md)",
        Token = "Slack: bot token",
        NoToken = "Slack:BotToken is not set; it begins with xoxb- and stands under \"OAuth & Permissions\"",
        TokenOf = "belongs to {0} in {1}",
        Scopes = "Slack: scopes",
        ScopesComplete = "complete",
        ScopesMissing = "missing: {0}; add them under \"OAuth & Permissions\" and install the app again",
        Socket = "Slack: Socket Mode",
        SocketOff = "off: Slack:AppToken is not set",
        SocketOpens = "a connection can be opened",
        Requests = "Slack: HTTP requests",
        RequestsSigned = "signatures are checked with Slack:SigningSecret",
        RequestsOff = "off: Slack:SigningSecret is not set; Socket Mode does without",
        NoWayIn = "set Slack:SigningSecret (HTTP) or Slack:AppToken (Socket Mode); without either no question arrives",
        Unreachable = "{0} cannot be reached from here or has a fault; look at network, proxy and firewall, then at status.slack.com",
        TokenUnknown = "Slack does not know the token ({0}); copy it again",
        TokenOfAnotherKind = "this is a token of another kind: the bot token begins with xoxb-, the app token with xapp-",
        ScopeMissing = "the token lacks a scope; the app token needs connections:write",
        Refused = "Slack answered {0}",
        Needed =
        [
            ("app_mentions:read", "to be mentioned"),
            ("chat:write", "to answer"),
            ("im:history", "for direct messages"),
            ("mpim:history", "for group messages"),
            ("channels:history", "for follow-ups in public channels"),
            ("groups:history", "for follow-ups in private channels"),
            ("assistant:write", "for status, suggested prompts and Stop"),
            ("commands", "for /ask and /quelle"),
        ],
    };

    /// <summary>The texts of a language, German unless it is "en".</summary>
    public static SlackCheckTexts For(string language) => language == "en" ? English : German;
}
