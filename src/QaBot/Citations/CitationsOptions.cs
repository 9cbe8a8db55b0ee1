using System.ComponentModel.DataAnnotations;

namespace QaBot.Citations;

/// <summary>How long citations can be looked up, and what counts as a quotation in a file; section "Citations".</summary>
public sealed class CitationsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Citations";

    /// <summary>For how many days after it was shown last a citation is kept; 0 keeps it for ever.</summary>
    [Range(0, 36_500)]
    public int KeepDays { get; set; }

    /// <summary>How many words a passage between quotation marks has at least to be checked as a quotation.</summary>
    [Range(1, 100)]
    public int MinimumWords { get; set; } = 3;
}
