namespace QaBot.Retrieval;

/// <summary>What is looked at to judge whether a sentence answers a question. All lie about between 0 and 1.</summary>
internal enum Feature
{
    /// <summary>Share of the question (by rarity of its words) that the sentence itself holds.</summary>
    Sentence,

    /// <summary>… that the headings and the question above it hold.</summary>
    Heading,

    /// <summary>… that its passage holds.</summary>
    Passage,

    /// <summary>… that its document's title holds.</summary>
    Title,

    /// <summary>… that the neighbouring sentences hold beyond the sentence.</summary>
    Neighbour,

    /// <summary>… that any of these hold.</summary>
    Any,

    /// <summary>Lucene's score relative to the best candidate.</summary>
    Score,

    /// <summary>One through the candidate's place.</summary>
    Rank,

    /// <summary>How nearly the governing question or heading is the question asked: both ways.</summary>
    HeadingFit,

    /// <summary>Offers the kind of thing asked for.</summary>
    Kind,

    /// <summary>Does not offer it, though it is a kind that shows (a number, a date).</summary>
    KindMissing,

    /// <summary>Holds the noun asked for ("wie viele Länder").</summary>
    Target,

    /// <summary>Says something beyond the question.</summary>
    News,

    /// <summary>Logarithm of its length in words.</summary>
    Length,

    /// <summary>Fewer than four words.</summary>
    Short,

    /// <summary>Is a question.</summary>
    Question,

    /// <summary>Leads a list.</summary>
    Lead,

    /// <summary>Points back to the sentence before.</summary>
    PointsBack,

    /// <summary>Boilerplate.</summary>
    Boilerplate,

    /// <summary>First of its passage.</summary>
    First,

    /// <summary>Last of its passage.</summary>
    Last,

    /// <summary>Neighbouring words of the question are neighbours there.</summary>
    Pairs,

    /// <summary>Share of its content words that the question holds.</summary>
    Density,

    /// <summary>Share of the question's names and nouns it holds.</summary>
    Names,

    /// <summary>Holds the rarest word of the question, in itself or above it.</summary>
    Rarest,

    /// <summary>A list item.</summary>
    Item,

    /// <summary>A table row.</summary>
    Row,

    /// <summary>Share of the question held by heading or sentence: what the heading leaves open, the sentence says.</summary>
    Together,

    /// <summary>How far the best sentence of the passage exceeds this one in its own words.</summary>
    BehindBest,

    /// <summary>Repeats the preposition that is asked with ("seit").</summary>
    Echo,

    /// <summary>States author or date where these are asked for.</summary>
    Byline,

    /// <summary>Rather a headline than a sentence.</summary>
    Unfinished,

    /// <summary>Share of the question's character 4-grams that it holds.</summary>
    Grams,

    /// <summary>Opens a passage whose heading asks the question.</summary>
    FirstUnderFit,

    /// <summary>Share of the question that the sentence before holds.</summary>
    Before,

    /// <summary>… that the sentence after holds.</summary>
    After,

    /// <summary>The largest share held by a few neighbouring content words.</summary>
    Window,

    /// <summary>Counts the noun asked for: a number stands before it.</summary>
    Counted,

    /// <summary>How well its first content words stand for words of the question.</summary>
    Opening,

    /// <summary>How far the best passage exceeds its own in the share that passage and headings hold.</summary>
    PassageBehind,

    /// <summary>How far the best sentence of all exceeds this one in the share that sentence and heading hold.</summary>
    SentenceBehind,

    /// <summary>Share of the question's verbs and adjectives it holds.</summary>
    Deeds,

    /// <summary>Another version of its document speaks of the same and is meant: the later one, or that of the year asked for.</summary>
    Superseded,

    /// <summary>Stands at the place that the question names ("§ 5 Abs. 2").</summary>
    Located,
}
