using QaBot.App.Citing;
using QaBot.App.Rendering;
using QaBot.Citations;

namespace QaBot.App.Chat;

/// <summary>Shows the sources of answers: those of the last one by number, any other by its id.</summary>
internal sealed class ChatSources(IDocumentLibrary library, CitationLookup lookup, ChatState state, Terminal terminal, ChatTexts texts, string publicAddress)
{
    private readonly RenderingTexts _rendering = RenderingTexts.For(state.Language);

    /// <summary>Lists the citations of the last answer.</summary>
    public void List()
    {
        if (state.Citations.Count == 0)
        {
            terminal.Line(texts.NoSourcesYet, Ink.Faint);
        }

        new CitationLines(terminal, _rendering).Write(state.Citations);
    }

    /// <summary>Shows a citation of the last answer by its number, or any by its id.</summary>
    public void Show(string wanted)
    {
        var number = wanted.Trim('[', ']', '#');
        if (state.Citations.FirstOrDefault(citation => number.Length == 0 || $"{citation.Number}" == number) is { } citation)
        {
            new QuoteInContext(terminal, _rendering).Write(citation, library.Find(citation.Document));
        }
        else if (!ShowById(wanted))
        {
            var isId = CitationId.Parse(wanted) is not null;
            terminal.Line(isId ? texts.UnknownId(wanted) : state.Citations.Count == 0 ? texts.NoSourcesYet : texts.NoSuchSource(wanted, state.Citations.Count), Ink.Warning);
        }
    }

    /// <summary>Shows the citation of an id. False if the text is no id, or one that is unknown.</summary>
    public bool ShowById(string typed)
    {
        if (CitationId.Parse(typed) is not { } id)
        {
            return false;
        }

        if (lookup.Find(id, Access.All, state.Citations.FirstOrDefault(citation => citation.Id == id)?.Document) is { } verdict)
        {
            new VerdictView(terminal, state.Language, publicAddress).Write(verdict);
            return true;
        }

        if (state.Citations.FirstOrDefault(citation => citation.Id == id) is { } shown)
        {
            new QuoteInContext(terminal, _rendering).Write(shown, library.Find(shown.Document));
            return true;
        }

        return false;
    }
}
