using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.Callers;

/// <summary>Who may use the server and what they may read; section "Callers".</summary>
internal sealed class CallersOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Callers";

    /// <summary>The name under which <see cref="Collections"/> lists what everyone may read.</summary>
    public const string Everyone = "*";

    /// <summary>Whether callers from this machine must say who they are too, as behind a reverse proxy.</summary>
    public bool Required { get; set; }

    /// <summary>How many requests a minute a key or a signed-in user may make; a key can have its own number.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>How many requests a minute may come from one address, whoever makes them; this machine's own are not counted while no one has to say who they are.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinutePerAddress { get; set; } = 1200;

    /// <summary>
    /// Which collections (first-level folders, "" for files at the root) a group, a channel or "*" may read. Empty: everyone
    /// who comes in reads everything. A key made with collections of its own reads those.
    /// </summary>
    public Dictionary<string, string[]> Collections { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The address of the OpenID Connect provider; empty switches sign-in and bearer tokens off.</summary>
    [RegularExpression("https?://.+")]
    public string Authority { get; set; } = "";

    /// <summary>Who bearer tokens must be meant for.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The id under which the page signs people in; empty leaves only bearer tokens.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that goes with <see cref="ClientId"/>; from the environment only.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The claim that names a person's groups.</summary>
    [Required]
    public string GroupsClaim { get; set; } = "groups";

    /// <summary>The groups whose members see what concerns all callers.</summary>
    public string[] AdminGroups { get; set; } = [];

    /// <summary>Whether people can sign in or bring a token.</summary>
    public bool HasProvider => Authority.Length > 0;
}

/// <summary>Checks <see cref="CallersOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class CallersOptionsValidator : IValidateOptions<CallersOptions>;
