namespace QaBot;

/// <summary>Why there is no answer.</summary>
public enum NoAnswerReason
{
    /// <summary>There are no documents, or none the asker may read.</summary>
    NoDocuments,

    /// <summary>The question holds no word to search for.</summary>
    EmptyQuestion,

    /// <summary>Nothing in the documents speaks of it.</summary>
    NotFound,

    /// <summary>The name, number or noun the question is about is in no candidate.</summary>
    CoreTermMissing,

    /// <summary>The documents speak of it but hold nothing of the kind asked for (no number, no date, no reason).</summary>
    KindMissing,

    /// <summary>The documents speak of it but too faintly to answer.</summary>
    TooFaint,

    /// <summary>The question supposes something that the documents do not confirm.</summary>
    PremiseNotConfirmed,

    /// <summary>A model read the passages and found no answer in them.</summary>
    ModelFoundNone,
}
