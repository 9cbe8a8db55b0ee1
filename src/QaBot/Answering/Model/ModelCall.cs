namespace QaBot.Answering.Model;

/// <summary>What is known of a call to a model: how it went and what it cost.</summary>
internal sealed class ModelCall(TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    /// <summary>Why it failed, if it did.</summary>
    public ModelFailure? Failure { get; set; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>Whether the answer was cut off at its greatest length.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Tokens read.</summary>
    public int Input { get; private set; }

    /// <summary>Tokens written.</summary>
    public int Output { get; private set; }

    /// <summary>Wall time.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>What it cost.</summary>
    public ModelUsage Usage => new(Input, Output, Elapsed);

    /// <summary>Notes a part of the response.</summary>
    public void Take(ModelPart part)
    {
        Failure = part.Failure ?? Failure;
        RetryAfter = part.RetryAfter ?? RetryAfter;
        IsCut |= part.IsCut;
        if (part.Tokens is { } tokens)
        {
            (Input, Output) = (Input + tokens.Input, Output + tokens.Output);
        }
    }

    /// <summary>Notes the end.</summary>
    public void End() => Elapsed = clock.GetElapsedTime(_started);
}
