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

    /// <summary>How long an answer without a model is at most, in characters; a single sentence may be longer.</summary>
    [Range(100, 2000)]
    public int Length { get; set; } = 660;

    /// <summary>
    /// What a further sentence must be worth: the probability that it holds the answer, per hundred characters. Higher makes
    /// answers shorter.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Gain { get; set; } = 0.05;

    /// <summary>
    /// How sure QaBot must be to answer, from 0 (always) to 1 (hardly ever). Higher refuses more of what the documents do not say,
    /// and more of what they do. Where all documents speak of one subject, more is asked of an answer (see <see cref="Calibrator"/>).
    /// </summary>
    [Range(0.0, 1.0)]
    public double Caution { get; set; } = 0.12;
}
