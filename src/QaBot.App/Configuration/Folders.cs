using System.Security.Cryptography;
using System.Text;

namespace QaBot.App.Configuration;

/// <summary>Where this run reads and writes, as full paths.</summary>
/// <param name="Root">The folder of appsettings.json, or the current directory where there is none.</param>
/// <param name="Documents">What is asked about.</param>
/// <param name="Index">What QaBot writes.</param>
internal sealed record Folders(string Root, string Documents, string Index)
{
    /// <summary>The configuration key of the documents folder.</summary>
    public const string DocumentsKey = "Documents:Folder";

    /// <summary>The configuration key of the index folder.</summary>
    public const string IndexKey = "Indexing:Folder";

    /// <summary>Decides on the folders: options count from the current directory, settings from the root.</summary>
    /// <param name="settings">The settings as written.</param>
    /// <param name="root">The folder of appsettings.json, or <see langword="null"/>.</param>
    /// <param name="documents">The value of --documents, or <see langword="null"/>.</param>
    /// <param name="index">The value of --index, or <see langword="null"/>.</param>
    public static Folders Resolve(IConfiguration settings, string? root, string? documents, string? index)
    {
        var home = root ?? Environment.CurrentDirectory;
        var usual = Path.GetFullPath(settings[DocumentsKey] is { Length: > 0 } folder ? folder : "documents", home);
        var asked = documents is null ? usual : Path.GetFullPath(documents);
        var indexHome = root is null ? Path.Combine(UserFolder(), "index")
            : Path.GetFullPath(settings[IndexKey] is { Length: > 0 } configured ? configured : "index", home);
        if (index is not null)
        {
            return new(home, asked, Path.GetFullPath(index));
        }

        return new(home, asked, IsSame(asked, usual) && root is not null ? indexHome : Path.Combine(indexHome, OwnName(asked)));
    }

    // Two folders never share an index, also when they have the same name.
    private static string OwnName(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];
        var name = string.Concat(Path.GetFileName(path).Select(static c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return $"{(name.Length > 40 ? name[..40] : name)}-{hash}";
    }

    private static bool IsSame(string a, string b) =>
        string.Equals(Path.TrimEndingDirectorySeparator(a), Path.TrimEndingDirectorySeparator(b), StringComparison.Ordinal);

    private static string UserFolder() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "qabot");
}
