using System.Text;

namespace QaBot.App.Page.Asking;

/// <summary>A question on the page and what has come of it so far.</summary>
/// <param name="question">The question as asked.</param>
public sealed class Exchange(string question)
{
    private readonly StringBuilder _streamed = new();
    private readonly List<Citation> _citations = [];

    /// <summary>The question as asked.</summary>
    public string Question { get; } = question;

    /// <summary>The turn's number in its conversation, from 1; 0 while it is not kept.</summary>
    public int Turn { get; private set; }

    /// <summary>The whole answer once it has come.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>The question as it was searched, if that differs.</summary>
    public string? Understood { get; private set; }

    /// <summary>The visitor's verdict.</summary>
    public Feedback? Feedback { get; set; }

    /// <summary>Why there is no answer although none is coming any more.</summary>
    public ExchangeEnd End { get; set; }

    /// <summary>Whether the answer is still coming.</summary>
    public bool IsRunning => Answer is null && End == ExchangeEnd.None;

    /// <summary>The answer's text so far.</summary>
    public string Text => Answer?.Text ?? _streamed.ToString();

    /// <summary>The citations so far.</summary>
    public IReadOnlyList<Citation> Citations => Answer?.Citations ?? _citations;

    /// <summary>A turn of earlier.</summary>
    public static Exchange Of(Turn turn) => new(turn.Question) { Turn = turn.Number, Answer = turn.Answer, Feedback = turn.Feedback };

    /// <summary>Takes in a piece of the reply.</summary>
    public void Add(ReplyPart part)
    {
        switch (part)
        {
            case TextPart text:
                _streamed.Append(text.Text);
                break;
            case CitationPart citation:
                _citations.Add(citation.Citation);
                break;
            case DonePart { Reply: var reply }:
                (Answer, Turn) = (reply.Answer, reply.Turn);
                Understood = reply.StandaloneQuestion == reply.Question ? null : reply.StandaloneQuestion;
                break;
        }
    }
}

/// <summary>How a question ended without an answer.</summary>
public enum ExchangeEnd
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>The visitor stopped it.</summary>
    Stopped,

    /// <summary>There was an error.</summary>
    Failed,
}
