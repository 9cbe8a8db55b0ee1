namespace QaBot.App.Callers;

/// <summary>A key as it is kept: everything but the key itself.</summary>
/// <param name="Id">What it is known by; a part of the key.</param>
/// <param name="Name">What its maker called it.</param>
/// <param name="Scopes">What its bearer may do.</param>
/// <param name="Created">When it was made.</param>
internal sealed record ApiKey(string Id, string Name, Scopes Scopes, DateTimeOffset Created)
{
    /// <summary>The collections its bearer may read; <see langword="null"/> means everything.</summary>
    public IReadOnlyList<string>? Collections { get; init; }

    /// <summary>How many requests a minute its bearer may make; <see langword="null"/> means the usual number.</summary>
    public int? PerMinute { get; init; }

    /// <summary>Whether its bearer is a program that names the person it asks for, so that each has conversations of their own.</summary>
    public bool SpeaksForOthers { get; init; }

    /// <summary>When it was revoked, if it was.</summary>
    public DateTimeOffset? Revoked { get; init; }
}
