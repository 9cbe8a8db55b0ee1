using QaBot.App.ChatPlatforms;

namespace QaBot.App.Configuration;

/// <summary>The settings of a run: appsettings.json, then user secrets, then environment variables, then the command line.</summary>
/// <param name="Configuration">All settings, with the folders as full paths.</param>
/// <param name="Folders">Where the run reads and writes.</param>
/// <param name="File">The settings file, or <see langword="null"/> if there is none.</param>
internal sealed record Settings(IConfigurationRoot Configuration, Folders Folders, string? File)
{
    /// <summary>The configuration key of the folder with prompts of one's own; a relative one counts from the root.</summary>
    public const string PromptsKey = "Model:PromptsFolder";

    /// <summary>What the names of environment variables begin with.</summary>
    public const string EnvironmentPrefix = "QABOT__";

    /// <summary>Where readers reach QaBot's own pages; empty if they do not.</summary>
    public string PublicAddress => Configuration[$"{ChatPlatformsOptions.Section}:{nameof(ChatPlatformsOptions.PublicAddress)}"] ?? "";

    /// <summary>Loads the settings.</summary>
    /// <param name="documents">The value of --documents, or <see langword="null"/>.</param>
    /// <param name="index">The value of --index, or <see langword="null"/>.</param>
    /// <exception cref="InvalidDataException">The settings file is no JSON.</exception>
    public static Settings Load(string? documents = null, string? index = null)
    {
        var root = RootFolder.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
        var file = root is null ? null : Path.Combine(root, RootFolder.SettingsFile);
        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            builder.AddJsonFile(file, optional: false, reloadOnChange: false);
        }

        var configuration = builder
            .AddUserSecrets(typeof(Settings).Assembly, optional: true, reloadOnChange: false)
            .AddEnvironmentVariables(EnvironmentPrefix)
            .Build();
        var folders = Folders.Resolve(configuration, root, documents, index);
        configuration[Folders.DocumentsKey] = folders.Documents;
        configuration[Folders.IndexKey] = folders.Index;
        configuration[PromptsKey] = Path.GetFullPath(configuration[PromptsKey] is { Length: > 0 } prompts ? prompts : "prompts", folders.Root);
        return new(configuration, folders, file);
    }
}
