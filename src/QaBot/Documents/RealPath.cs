namespace QaBot.Documents;

/// <summary>Follows links part by part, so that no link inside a path can lead somewhere unnoticed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Whether <paramref name="path"/>, with every link followed, still lies below <paramref name="root"/>.</summary>
    public static bool IsInside(string root, string path)
    {
        var realRoot = Of(root);
        var real = Of(path);
        return realRoot is not null && real is not null
            && real.StartsWith(Path.TrimEndingDirectorySeparator(realRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The path without any link in it, or <see langword="null"/> if its links go round in a circle.</summary>
    public static string? Of(string path)
    {
        var open = new Stack<string>();
        var full = Path.GetFullPath(path);
        var done = Push(open, full);
        for (var links = 0; open.TryPop(out var part);)
        {
            var next = Path.Combine(done, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            done = Push(open, Path.GetFullPath(target, done));
        }

        return done;
    }

    private static string Push(Stack<string> open, string full)
    {
        var root = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            open.Push(part);
        }

        return root;
    }
}
