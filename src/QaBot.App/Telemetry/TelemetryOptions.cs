using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.Telemetry;

/// <summary>Where traces, metrics and logs go; section "Telemetry".</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>The address of a collector that speaks OTLP over gRPC, such as "http://localhost:4317"; empty sends nothing.</summary>
    [RegularExpression("https?://.+")]
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>The name under which the collector knows this server.</summary>
    [Required]
    public string ServiceName { get; set; } = "qabot";
}

/// <summary>Checks <see cref="TelemetryOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
