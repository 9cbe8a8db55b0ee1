using System.ComponentModel.DataAnnotations;

namespace QaBot.Answering;

/// <summary>How answers are made of what was found (section "Answering").</summary>
public sealed class AnsweringOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Answering";

    /// <summary>How many sentences or items are quoted at most.</summary>
    [Range(1, 10)]
    public int MaxQuotes { get; set; } = 3;

    /// <summary>The length an answer without a model aims at, in characters; a single sentence may be longer.</summary>
    [Range(100, 2000)]
    public int Length { get; set; } = 540;

    /// <summary>
    /// How sure QaBot must be to answer, from 0 (always) to 1 (hardly ever). Higher refuses more of what the documents do not say,
    /// and more of what they do.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Caution { get; set; } = 0.24;
}
