namespace QaBot.App.Diagnosis;

/// <summary>Something the examination found.</summary>
/// <param name="Kind">How it stands.</param>
/// <param name="What">What was looked at, and how it is.</param>
/// <param name="Detail">More on it.</param>
internal sealed record Finding(FindingKind Kind, string What, string Detail = "");

/// <summary>How a finding is to be taken.</summary>
internal enum FindingKind
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not switched on.</summary>
    Off,

    /// <summary>Worth a look.</summary>
    Note,

    /// <summary>To be mended.</summary>
    Problem,
}
