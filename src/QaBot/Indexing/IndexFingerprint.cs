using System.Reflection;

namespace QaBot.Indexing;

/// <summary>What decides how a text ends up in the index. Another fingerprint, and all documents are read anew.</summary>
internal static class IndexFingerprint
{
    // A release may read or split documents otherwise, so its version is part of it.
    private static readonly string Release =
        typeof(IndexFingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The fingerprint of an index that this program writes.</summary>
    public static string Current { get; } = $"{PassageSchema.Fingerprint}/{Release}";
}
