namespace QaBot.App.Commands;

/// <summary>What stands for the arguments of commands and options in help and errors.</summary>
internal sealed record ArgumentNames(string File, string Folder, string Question, string Words, string Word, string Path, string Quotation, string Id, string Number, string Rights, string Action)
{
    /// <summary>German.</summary>
    public static ArgumentNames German { get; } = new("DATEI", "ORDNER", "FRAGE", "SUCHWORTE", "WORT", "PFAD", "ZITAT", "KENNUNG", "ANZAHL", "RECHTE", "AKTION");

    /// <summary>English.</summary>
    public static ArgumentNames English { get; } = new("FILE", "DIR", "QUESTION", "QUERY", "WORD", "PATH", "TEXT", "ID", "NUMBER", "RIGHTS", "ACTION");
}
