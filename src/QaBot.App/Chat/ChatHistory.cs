using System.Globalization;
using System.Text;
using QaBot.App.Rendering;
using QaBot.Citations;

namespace QaBot.App.Chat;

/// <summary>The conversation so far: shown again, or written to a file.</summary>
internal sealed class ChatHistory(IConversations conversations, ChatState state, Terminal terminal, ChatTexts texts, TimeProvider time)
{
    private const string Owner = "console";

    /// <summary>Shows all questions and answers.</summary>
    public async Task ShowAsync(CancellationToken cancellation)
    {
        foreach (var turn in await TurnsAsync(cancellation))
        {
            terminal.Line($"› {SafeText.Line(turn.Question)}", Ink.Accent);
            new AnswerView(terminal, RenderingTexts.For(state.Language)).Show(turn.Answer);
            terminal.Line();
        }
    }

    /// <summary>Writes the conversation as Markdown, or as HTML if the file's name says so; an existing file is left alone.</summary>
    /// <param name="name">The file; empty for a name made of the time.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task ExportAsync(string name, CancellationToken cancellation)
    {
        var turns = await TurnsAsync(cancellation);
        if (turns.Count == 0)
        {
            return;
        }

        var now = time.GetLocalNow();
        var file = Path.GetFullPath(name.Length > 0 ? name : now.ToString("'qabot-'yyyy-MM-dd-HHmmss'.md'", CultureInfo.InvariantCulture));
        var isPage = Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm";
        var text = isPage ? ConversationExport.ToHtml(turns, now, state.Language) : ConversationExport.ToMarkdown(turns, now, state.Language);
        try
        {
            await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            terminal.Line(texts.Written(SafeText.Line(file)), Ink.Good);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Line(texts.NotWritten(SafeText.Line(File.Exists(file) ? texts.FileExists(file) : e.Message)), Ink.Bad);
        }
    }

    private async Task<IReadOnlyList<Turn>> TurnsAsync(CancellationToken cancellation)
    {
        var turns = state.Conversation is { } id ? await conversations.TurnsAsync(Owner, id, cancellation) : [];
        if (turns.Count == 0)
        {
            terminal.Line(texts.NothingAskedYet, Ink.Faint);
        }

        return turns;
    }
}
