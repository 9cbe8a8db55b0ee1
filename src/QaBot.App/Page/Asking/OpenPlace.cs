namespace QaBot.App.Page.Asking;

/// <summary>A place of a document that is looked at beside the chat.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="Span">The words to mark.</param>
/// <param name="ContentHash">The version in which they stand there; empty for the present one.</param>
public sealed record OpenPlace(string Document, TextSpan Span, string ContentHash = "")
{
    /// <summary>The citation, if it is one.</summary>
    public Citation? Citation { get; init; }

    /// <summary>The element the keyboard returns to.</summary>
    public string Opener { get; init; } = "";

    /// <summary>The place of a citation.</summary>
    public static OpenPlace Of(Citation citation, string opener) => new(citation.Document, citation.Span, citation.ContentHash) { Citation = citation, Opener = opener };

    /// <summary>The place of a passage.</summary>
    public static OpenPlace Of(Passage passage, string opener) => new(passage.Document, passage.Span) { Opener = opener };
}
