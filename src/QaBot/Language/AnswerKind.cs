namespace QaBot.Language;

/// <summary>What kind of thing a question asks for, and a sentence may offer.</summary>
internal enum AnswerKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A person or body that acts.</summary>
    Person,

    /// <summary>Where.</summary>
    Place,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>How many.</summary>
    Number,

    /// <summary>How much: a sum of money, a share, a measure.</summary>
    Amount,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>What for.</summary>
    Purpose,

    /// <summary>How.</summary>
    Manner,

    /// <summary>Under what condition.</summary>
    Condition,

    /// <summary>What something is.</summary>
    Definition,

    /// <summary>Several things.</summary>
    List,

    /// <summary>Whether one may or must.</summary>
    Permission,

    /// <summary>A telephone number or address.</summary>
    Contact,

    /// <summary>Yes or no.</summary>
    YesNo,
}
