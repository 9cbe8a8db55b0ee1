using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.Serving;

/// <summary>Where and how <c>qabot serve</c> listens; section "Serving".</summary>
internal sealed class ServingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Serving";

    /// <summary>The addresses to listen at, set apart by ";". Beyond this machine, callers must say who they are.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The path below which everything lies, such as "/qabot" behind a reverse proxy; empty for the root.</summary>
    [RegularExpression("(/[A-Za-z0-9._~-]+)*")]
    public string PathBase { get; set; } = "";

    /// <summary>The host names callers may use beside those listened at, such as "qabot.example.com" or "*.example.com".</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary>Addresses of reverse proxies whose X-Forwarded headers are believed; loopback proxies need no entry if this is empty and it is switched on.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Whether a reverse proxy stands before the server, so that its X-Forwarded headers name the caller.</summary>
    public bool BehindProxy { get; set; }

    /// <summary>How many connections are held at the same time.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 4096;

    /// <summary>The largest request body in kilobytes; paths that ask have a limit of their own.</summary>
    [Range(1, 1_000_000)]
    public int MaxBodyKilobytes { get; set; } = 2048;

    /// <summary>How many seconds running answers have to end when the server stops.</summary>
    [Range(0, 3600)]
    public int StopSeconds { get; set; } = 30;

    /// <summary>The language of QaBot's own words where a caller names none, "de" or "en".</summary>
    [RegularExpression("de|en")]
    public string Language { get; set; } = "de";
}

/// <summary>Checks <see cref="ServingOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ServingOptionsValidator : IValidateOptions<ServingOptions>;
