using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.Page;

/// <summary>What the page offers beside asking and reading; section "Page".</summary>
internal sealed class PageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Page";

    /// <summary>Whether those who may read everything may add documents to the folder.</summary>
    public bool AllowUpload { get; set; }

    /// <summary>The largest file that may be added, in megabytes.</summary>
    [Range(1, 1024)]
    public int MaxUploadMegabytes { get; set; } = 20;

    /// <summary>How many questions drawn from the documents are offered to begin with; 0 offers none.</summary>
    [Range(0, 12)]
    public int Suggestions { get; set; } = 4;

    /// <summary>How many days back the open questions are listed.</summary>
    [Range(1, 3650)]
    public int GapDays { get; set; } = 90;
}

/// <summary>Checks <see cref="PageOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class PageOptionsValidator : IValidateOptions<PageOptions>;
