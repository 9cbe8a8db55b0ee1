namespace QaBot;

/// <summary>What is said to a question: <see cref="ExtractedAnswer"/>, <see cref="GeneratedAnswer"/> or <see cref="NoAnswer"/>.</summary>
/// <param name="Text">The text to show, with "[1]" where a citation belongs and "**…**" around the short answer.</param>
/// <param name="Citations">The citations in order of appearance.</param>
public abstract record Answer(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>The kind as it is written in JSON: "extracted", "generated" or "none".</summary>
    public abstract string Kind { get; }

    /// <summary>How much the documents bear out the question, from 0 to 1, as judged before anything was said.</summary>
    public double Confidence { get; init; }

    /// <summary>What the language model cost that had a part in it, all its calls together; <see langword="null"/> if it was not asked.</summary>
    public ModelUsage? Usage { get; init; }
}
