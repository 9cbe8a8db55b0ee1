using System.Globalization;
using QaBot.Models;

namespace QaBot.Answering.Model;

/// <summary>What QaBot says of its own accord in and below a model's answer.</summary>
public sealed record AnswerTexts
{
    /// <summary>In German.</summary>
    public static AnswerTexts German { get; } = new();

    /// <summary>In English.</summary>
    public static AnswerTexts English { get; } = new()
    {
        Models = ModelTexts.English,
        Unproven = "(not proven)",
        FoundNone = "The documents do not answer this: the model found no answer in the passages that come nearest.",
        Extracted = "{0} The answer was quoted from the documents instead.",
    };

    /// <summary>What is said about models.</summary>
    public ModelTexts Models { get; init; } = ModelTexts.German;

    /// <summary>Behind a statement that stays although it is unproven.</summary>
    public string Unproven { get; init; } = "(nicht belegt)";

    /// <summary>The model found no answer.</summary>
    public string FoundNone { get; init; } = "Dazu steht nichts in den Dokumenten: Das Sprachmodell fand in den nächstliegenden Stellen keine Antwort.";

    /// <summary>The note below an extracted answer; {0} is the reason.</summary>
    public string Extracted { get; init; } = "{0} Die Antwort ist stattdessen aus den Dokumenten zitiert.";

    /// <summary>The texts of a language; German for all but English.</summary>
    public static AnswerTexts For(string language) => language == "en" ? English : German;

    /// <summary>The note below an extracted answer.</summary>
    public string Note(ModelFailure failure) => string.Format(CultureInfo.InvariantCulture, Extracted, Models.Reason(failure));
}
