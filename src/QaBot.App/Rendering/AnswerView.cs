namespace QaBot.App.Rendering;

/// <summary>Shows an answer to a person: its text as it comes, the citations or the help after a refusal under it.</summary>
internal sealed class AnswerView(Terminal terminal, RenderingTexts texts)
{
    /// <summary>Shows a streamed reply.</summary>
    /// <param name="parts">The parts as they come.</param>
    /// <param name="onFirst">Called before the first thing is shown, to clear what was shown while waiting.</param>
    /// <returns>The whole reply.</returns>
    /// <exception cref="InvalidOperationException">The stream ended without its last part.</exception>
    public async Task<Reply> ShowAsync(IAsyncEnumerable<ReplyPart> parts, Action? onFirst = null)
    {
        IDisposable? quiet = null;
        try
        {
            var reply = await ShowTextAsync(parts, () =>
            {
                onFirst?.Invoke();
                quiet = terminal.Hold();
            });
            ShowBelow(reply);
            return reply;
        }
        finally
        {
            quiet?.Dispose();
        }
    }

    /// <summary>Shows a reply that is already whole.</summary>
    public void Show(Answer answer)
    {
        var text = new AnswerText(terminal.Flow());
        text.Write(answer.Text);
        text.End();
        ShowBelow(answer);
    }

    private async Task<Reply> ShowTextAsync(IAsyncEnumerable<ReplyPart> parts, Action onFirst)
    {
        AnswerText? text = null;
        Reply? reply = null;
        try
        {
            await foreach (var part in parts)
            {
                if (part is TextPart { Text.Length: > 0 } piece)
                {
                    text ??= Begin(onFirst);
                    text.Write(piece.Text);
                    terminal.Flush();
                }
                else if (part is DonePart done)
                {
                    reply = done.Reply;
                    if (text is null || done.Corrected)
                    {
                        text?.End();
                        WriteCorrected(text is not null, text ??= Begin(onFirst), reply.Answer.Text);
                    }
                }
            }
        }
        finally
        {
            text?.End();
        }

        return reply ?? throw new InvalidOperationException("The answer ended without its last part.");
    }

    private AnswerText Begin(Action onFirst)
    {
        onFirst();
        return new AnswerText(terminal.Flow());
    }

    private void WriteCorrected(bool wasShown, AnswerText text, string whole)
    {
        if (wasShown)
        {
            terminal.Line(texts.Corrected, Ink.Warning);
        }

        text.Write(whole);
    }

    private void ShowBelow(Reply reply) => ShowBelow(reply.Answer);

    private void ShowBelow(Answer answer)
    {
        if (answer is NoAnswer refusal)
        {
            new RefusalLines(terminal, texts).Write(refusal);
        }

        if (answer.Citations.Count > 0)
        {
            terminal.Line();
            new CitationLines(terminal, texts).Write(answer.Citations);
        }

        if (answer is ExtractedAnswer { Note: { Length: > 0 } note })
        {
            terminal.Line(note, Ink.Warning);
        }

        if (answer.Usage is { } usage && (answer is GeneratedAnswer || usage.InputTokens + usage.OutputTokens > 0))
        {
            terminal.Line(texts.Cost(usage), Ink.Faint);
        }

        terminal.Flush();
    }
}
