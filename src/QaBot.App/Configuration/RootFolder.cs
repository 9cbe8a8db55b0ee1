using System.Text.Json;

namespace QaBot.App.Configuration;

/// <summary>Finds the folder that holds appsettings.json: the current directory or a parent of it, else that of the program.</summary>
internal static class RootFolder
{
    /// <summary>The name of the settings file.</summary>
    public const string SettingsFile = "appsettings.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The full path of the root, or <see langword="null"/> if there is no settings file.</summary>
    public static string? Find(string currentDirectory, string programDirectory) => Above(currentDirectory) ?? Above(programDirectory);

    private static string? Above(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, SettingsFile);
            if (File.Exists(file) && !IsOfAnotherProgram(file))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    // Every ASP.NET project has a file of this name; whoever asks from within one wants QaBot's settings, not those.
    private static bool IsOfAnotherProgram(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && (root.TryGetProperty("AllowedHosts", out _) || root.TryGetProperty("ConnectionStrings", out _))
                && !root.TryGetProperty("Documents", out _) && !root.TryGetProperty("Indexing", out _);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // A broken file is most likely ours; loading it says what is wrong with it.
            return false;
        }
    }
}
