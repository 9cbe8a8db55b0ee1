namespace QaBot.Conversations;

/// <summary>Answers one question: the pipeline as a conversation sees it.</summary>
/// <param name="question">The question, with the earlier ones of its conversation.</param>
/// <param name="language">The language of QaBot's own words, "de" or "en".</param>
/// <param name="cancellation">Stops the answer.</param>
internal delegate IAsyncEnumerable<ReplyPart> AnswerQuestion(Question question, string language, CancellationToken cancellation);
