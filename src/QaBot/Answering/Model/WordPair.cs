namespace QaBot.Answering.Model;

/// <summary>A word of a statement with the word of the source that stands for it.</summary>
/// <param name="Claim">The statement's word.</param>
/// <param name="Source">The source's word, if there is one.</param>
/// <param name="IsFromContext">Whether it stands only in what the source points back to.</param>
internal sealed record WordPair(ReadWord Claim, ReadWord? Source, bool IsFromContext)
{
    /// <summary>Whether it is the separated part of a verb that was found.</summary>
    public bool IsVerbPart { get; init; }

    /// <summary>Whether it is a title that a passage gives to the name behind it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is a verb for which the source may have another.</summary>
    public bool IsParaphrased { get; init; }

    /// <summary>Whether the word was found.</summary>
    public bool IsFound => Source is not null || IsFromContext || IsTitle;

    /// <summary>Whether another check looks after the word.</summary>
    public bool IsOptional => IsVerbPart || IsParaphrased || ((Claim.Marks & ClaimMarks.Generic) != 0 && !Claim.Written.Contains("lich", StringComparison.Ordinal)) || (Claim.Marks & (ClaimMarks.Possible | ClaimMarks.Planned | ClaimMarks.Reported | ClaimMarks.Causal)) != 0;
}
