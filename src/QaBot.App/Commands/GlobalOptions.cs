using System.CommandLine;

namespace QaBot.App.Commands;

/// <summary>The options that every command knows, before or after its name.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Makes the options with descriptions in the user's language.</summary>
    public GlobalOptions(CommandTexts texts)
    {
        Documents = new("--documents", "-d") { Description = texts.DocumentsOption, HelpName = texts.Names.Folder, Recursive = true };
        Index = new("--index", "-i") { Description = texts.IndexOption, HelpName = texts.Names.Folder, Recursive = true };
        Language = new("--language", "-l") { Description = texts.LanguageOption, Recursive = true };
        Language.AcceptOnlyFromAmong("de", "en");
        Verbose = new("--verbose", "-v") { Description = texts.VerboseOption, Recursive = true };
    }

    /// <summary>The folder of documents.</summary>
    public Option<string?> Documents { get; }

    /// <summary>The folder QaBot writes to.</summary>
    public Option<string?> Index { get; }

    /// <summary>The language of QaBot's own words.</summary>
    public Option<string?> Language { get; }

    /// <summary>Whether to show the log, and stack traces of errors.</summary>
    public Option<bool> Verbose { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Documents, Index, Language, Verbose];
}
