using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using QaBot.App.Callers;
using QaBot.App.Chat;

namespace QaBot.App.ChatPlatforms;

/// <summary>What the bot says of itself and of the documents, to whoever greets it or asks what it is there for: nothing that a search would find.</summary>
internal sealed partial class Introduction(IDocumentLibrary library, ChatPlatformTexts texts)
{
    private const int Examples = 3;
    private const int Named = 3;
    private const int MaxTitle = 80;

    private static readonly FrozenSet<string> Openings = new[]
    {
        "", "hallo", "hallo qabot", "hi", "hey", "moin", "servus", "grüß gott", "guten morgen", "guten tag", "guten abend", "hello", "good morning", "good afternoon",
        "hilfe", "help", "start",
        "was kannst du", "was kannst du alles", "was kannst du tun", "was machst du", "was weißt du", "wer bist du", "was bist du", "wie funktionierst du", "wobei kannst du helfen",
        "worum geht es in den dokumenten", "was steht in den dokumenten", "welche dokumente gibt es", "welche dokumente hast du", "welche dokumente kennst du",
        "what can you do", "what do you do", "what do you know", "who are you", "what are you", "how do you work",
        "what are the documents about", "what is in the documents", "which documents are there", "which documents do you have", "which documents do you know",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Thanks = new[]
    {
        "danke", "danke dir", "danke schön", "dankeschön", "vielen dank", "ok danke", "super danke", "prima danke", "thanks", "thank you", "thanks a lot", "many thanks", "ok thanks",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The reply to a message that asks the documents nothing; <see langword="null"/> if it does.</summary>
    /// <param name="message">The message.</param>
    /// <param name="access">What may be read where it was written.</param>
    public string? ReplyTo(string message, Access access)
    {
        var said = Spaces().Replace(Signs().Replace(message, " "), " ").Trim().ToLowerInvariant();
        return Openings.Contains(said) ? Words(access) : Thanks.Contains(said) ? texts.YouAreWelcome : null;
    }

    /// <summary>The bot, the documents and what one might ask.</summary>
    /// <param name="access">What may be read where it is said.</param>
    public string Words(Access access)
    {
        var titles = new ReadableLibrary(library, access).List().Where(static entry => entry.Passages > 0)
            .Select(static entry => TextCut.At(entry.Title is { Length: > 0 } title ? title : entry.Path, MaxTitle)).ToList();
        var known = titles.Count == 0 ? texts.NoDocuments
            : titles.Count <= Named ? Say(texts.AllDocuments, Quoted(titles))
            : Say(texts.SomeDocuments, titles.Count, Quoted(titles.Take(Named)));
        var questions = Questions(access, Examples);
        var examples = questions.Count == 0 ? "" : $"\n\n{texts.ForExample}\n\n{string.Join('\n', questions.Select(static question => $"- {question}"))}";
        return $"{texts.Greeting}\n\n{known}{examples}";
    }

    /// <summary>Questions that the documents answer.</summary>
    /// <param name="access">What may be read where they are shown.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<string> Questions(Access access, int count) => SuggestedQuestions.From(new ReadableLibrary(library, access), count);

    private string Quoted(IEnumerable<string> titles) => string.Join(", ", titles.Select(title => Say(texts.Title, title)));

    private static string Say(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
