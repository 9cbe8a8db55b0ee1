namespace QaBot.App.Callers;

/// <summary>Who calls, what they may do, and what they may read.</summary>
/// <param name="Owner">Whose conversations these are, such as "local", "key:3f2a…" or "user:…"; no one else sees them.</param>
/// <param name="Scopes">What the caller may do.</param>
/// <param name="Access">What the caller may read.</param>
internal sealed record Caller(string Owner, Scopes Scopes, Access Access)
{
    /// <summary>The user of this machine, while the server can be reached from this machine only.</summary>
    public static Caller Local { get; } = new("local", Scopes.All, Access.All);

    /// <summary>Someone who has not said who they are.</summary>
    public static Caller Nobody { get; } = new("", Scopes.None, new Access(new HashSet<string>()));

    /// <summary>What a person is called, for greeting them.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the key, for those who have one.</summary>
    public string? Key { get; init; }

    /// <summary>How many requests a minute are allowed; <see langword="null"/> means the usual number.</summary>
    public int? PerMinute { get; init; }

    /// <summary>Whether the caller may do all of <paramref name="scopes"/>.</summary>
    public bool May(Scopes scopes) => (Scopes & scopes) == scopes;
}
