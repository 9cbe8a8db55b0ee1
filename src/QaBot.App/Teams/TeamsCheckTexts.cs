namespace QaBot.App.Teams;

/// <summary>What the check of the Teams surface says.</summary>
internal sealed record TeamsCheckTexts
{
    /// <summary>Nothing is set.</summary>
    public required string Off { get; init; }

    /// <summary>Title of what concerns development.</summary>
    public required string Development { get; init; }

    /// <summary>Requests of this machine need no token.</summary>
    public required string Anonymous { get; init; }

    /// <summary>Title of what concerns the password.</summary>
    public required string Password { get; init; }

    /// <summary>There is no password.</summary>
    public required string NoPassword { get; init; }

    /// <summary>The password works.</summary>
    public required string TokenGiven { get; init; }

    /// <summary>What to look at when no token is given; {0} = what was answered.</summary>
    public required string TokenRefused { get; init; }

    /// <summary>What to look at when nothing was answered; {0} = the host.</summary>
    public required string Unreachable { get; init; }

    /// <summary>Title of what concerns the signing keys.</summary>
    public required string Keys { get; init; }

    /// <summary>The keys could be fetched.</summary>
    public required string KeysFetched { get; init; }

    /// <summary>The keys could not be fetched.</summary>
    public required string NoKeys { get; init; }

    /// <summary>Title of what concerns the tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>One tenant is served.</summary>
    public required string OneTenant { get; init; }

    /// <summary>Every tenant is served.</summary>
    public required string AnyTenant { get; init; }

    /// <summary>German.</summary>
    public static TeamsCheckTexts German { get; } = new()
    {
        Off = "aus: Teams:AppId ist nicht gesetzt (docs/teams.de.md)",
        Development = "Teams: Entwicklung",
        Anonymous = "Anfragen dieses Rechners brauchen kein Token (Teams:AllowAnonymousLoopback)",
        Password = "Teams: Kennwort",
        NoPassword = "Teams:AppPassword ist nicht gesetzt; ohne es lässt sich nichts beantworten",
        TokenGiven = "ein Token wurde ausgestellt",
        TokenRefused = "es wurde kein Token ausgestellt ({0}); bitte Teams:AppId, Teams:AppPassword (abgelaufen? der Wert, nicht die ID?) und Teams:TenantId ansehen",
        Unreachable = "{0} ist von hier nicht zu erreichen; Netz, Proxy und Firewall ansehen",
        Keys = "Teams: Signaturschlüssel",
        KeysFetched = "von Teams:OpenIdMetadataUrl geholt",
        NoKeys = "ließen sich von Teams:OpenIdMetadataUrl nicht holen; echte Anfragen sind so von gefälschten nicht zu unterscheiden",
        Tenant = "Teams: Mandant",
        OneTenant = "nur Teams:TenantId wird bedient",
        AnyTenant = "Teams:TenantId ist nicht gesetzt: Jeder Mandant mit der App wird bedient, und neue Bots müssen zu einem Mandanten gehören",
    };

    /// <summary>English.</summary>
    public static TeamsCheckTexts English { get; } = new()
    {
        Off = "off: Teams:AppId is not set (docs/teams.md)",
        Development = "Teams: development",
        Anonymous = "requests of this machine need no token (Teams:AllowAnonymousLoopback)",
        Password = "Teams: password",
        NoPassword = "Teams:AppPassword is not set; without it nothing can be answered",
        TokenGiven = "a token was given",
        TokenRefused = "no token was given ({0}); look at Teams:AppId, Teams:AppPassword (expired? the value, not the ID?) and Teams:TenantId",
        Unreachable = "{0} cannot be reached from here; look at network, proxy and firewall",
        Keys = "Teams: signing keys",
        KeysFetched = "fetched from Teams:OpenIdMetadataUrl",
        NoKeys = "could not be fetched from Teams:OpenIdMetadataUrl; no request can be told from a forged one",
        Tenant = "Teams: tenant",
        OneTenant = "only Teams:TenantId is served",
        AnyTenant = "Teams:TenantId is not set: every tenant that has the app is served, and new bots must be of one tenant",
    };

    /// <summary>The texts of a language, German unless it is "en".</summary>
    public static TeamsCheckTexts For(string language) => language == "en" ? English : German;
}
