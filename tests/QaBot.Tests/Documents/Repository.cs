namespace QaBot.Tests.Documents;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The full path of a file named from the repository's root.</summary>
    public static string File(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "QaBot.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new DirectoryNotFoundException("QaBot.sln");
    }
}
