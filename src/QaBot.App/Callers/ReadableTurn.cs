namespace QaBot.App.Callers;

/// <summary>An earlier turn as it may be shown today: what its owner may no longer read is not shown again.</summary>
internal static class ReadableTurn
{
    /// <summary>The turn itself, or the turn without its answer if that quotes or names what <paramref name="access"/> excludes.</summary>
    public static Turn Of(Turn turn, Access access, string language) => IsReadable(turn.Answer, access)
        ? turn
        : turn with { Answer = new NoAnswer(CallerTexts.For(language).NotReadable, NoAnswerReason.NoDocuments) };

    private static bool IsReadable(Answer answer, Access access) =>
        answer.Citations.All(citation => access.Allows(citation.Document))
        && (answer is not NoAnswer { Nearest: { } nearest } || access.Allows(nearest.Passage.Document));
}
