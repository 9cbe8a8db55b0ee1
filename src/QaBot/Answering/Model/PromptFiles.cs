using Microsoft.Extensions.Options;

namespace QaBot.Answering.Model;

/// <summary>The prompts, read once at start: from the folder of the settings where it has them, else those that come with the program.</summary>
internal sealed class PromptFiles
{
    private static readonly string[] Names = ["answer", "rewrite", "expand", "rerank"];
    private static readonly string[] Languages = ["de", "en"];

    private readonly Dictionary<string, PromptTemplate> _templates = [];

    /// <param name="options">Where prompts of one's own lie.</param>
    public PromptFiles(IOptions<ModelOptions> options)
    {
        foreach (var file in Names.SelectMany(name => Languages.Select(language => $"{name}.{language}.md")))
        {
            _templates[file] = PromptTemplate.Parse(Read(options.Value.PromptsFolder, file));
        }
    }

    /// <summary>The prompt of a name for a language; German for all but English.</summary>
    public PromptTemplate Get(string name, string language) => _templates[$"{name}.{(language == "en" ? "en" : "de")}.md"];

    private static string Read(string folder, string file)
    {
        var own = folder.Length > 0 ? Path.Combine(folder, file) : "";
        if (own.Length > 0 && File.Exists(own))
        {
            return File.ReadAllText(own);
        }

        using var stream = typeof(PromptFiles).Assembly.GetManifestResourceStream($"QaBot.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
