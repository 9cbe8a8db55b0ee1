namespace QaBot.Evaluation;

/// <summary>Something that was asked and not answered well: a document to write.</summary>
/// <param name="Questions">Up to five examples, the latest first.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="LastAsked">When it was asked last.</param>
/// <param name="Refused">How many of these the documents held no answer to; the others were rated unhelpful.</param>
/// <param name="Words">The words the questions share, as they were written.</param>
public sealed record Gap(IReadOnlyList<string> Questions, int Count, DateTimeOffset LastAsked, int Refused, IReadOnlyList<string> Words)
{
    /// <summary>What readers said about the answers.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
