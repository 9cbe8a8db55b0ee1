using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.Teams;

/// <summary>Settings of the Teams bot; section <c>Teams</c>. The password comes from the environment or user secrets.</summary>
internal sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The bot's application id; without it Teams is off.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The client secret of the application.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The only tenant that is served; empty for a bot of many tenants.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Where QaBot gets the token it sends with; empty for Microsoft's address of the tenant.</summary>
    [RegularExpression("https?://.+")]
    public string TokenUrl { get; set; } = "";

    /// <summary>Where the keys of the Bot Framework are announced.</summary>
    [RegularExpression("https?://.+")]
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who must have issued the tokens QaBot receives.</summary>
    [Required]
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Further hosts that QaBot may send its token to, each a name, "*.name" or "name:port"; plain http is for loopback hosts named here only.</summary>
    public string[] AllowedServiceHosts { get; set; } = [];

    /// <summary>Takes requests without a token from this machine, for the Agents Playground; in the environment "Development" only.</summary>
    public bool AllowAnonymousLoopback { get; set; }

    /// <summary>How many milliseconds lie between two updates of a streamed message; Teams punishes less than a second.</summary>
    [Range(0, 60_000)]
    public int StreamMilliseconds { get; set; } = 1500;

    /// <summary>Whether earlier messages of a channel's thread are read through Graph, which needs a permission of its own.</summary>
    public bool ReadsHistory { get; set; }

    /// <summary>Where Graph is.</summary>
    [RegularExpression("https?://.+")]
    public string GraphUrl { get; set; } = "https://graph.microsoft.com/v1.0/";

    /// <summary>Whether Teams is on.</summary>
    public bool IsOn => AppId.Length > 0 || AllowAnonymousLoopback;

    /// <summary>The address that gives tokens.</summary>
    public string TokenAddress => TokenUrl.Length > 0 ? TokenUrl
        : $"https://login.microsoftonline.com/{(TenantId.Length > 0 ? TenantId : "botframework.com")}/oauth2/v2.0/token";
}

/// <summary>Checks <see cref="TeamsOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;
