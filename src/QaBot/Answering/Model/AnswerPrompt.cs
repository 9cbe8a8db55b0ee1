namespace QaBot.Answering.Model;

/// <summary>Fills the prompt for an answer.</summary>
internal static class AnswerPrompt
{
    private const int EarlierQuestions = 3;

    /// <summary>The prompt for a question and its passages; earlier questions only help to understand it.</summary>
    public static Prompt Of(PromptTemplate template, Question question, PassageSheet sheet, string language) => template.Fill(new Dictionary<string, string>
    {
        ["passages"] = sheet.Write(),
        ["boundary"] = sheet.Boundary,
        ["question"] = question.Text,
        ["history"] = History(question.History, language),
    });

    private static string History(IReadOnlyList<string> history, string language) =>
        history.Count == 0 ? "" : (language == "en" ? "Earlier questions: " : "Frühere Fragen: ") + string.Join(" / ", history.TakeLast(EarlierQuestions)) + "\n";
}
