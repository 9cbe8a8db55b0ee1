namespace QaBot.Answering.Model;

/// <summary>What is said to a model.</summary>
/// <param name="System">The rules.</param>
/// <param name="User">The question and the material.</param>
internal sealed record Prompt(string System, string User);
