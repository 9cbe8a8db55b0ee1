using System.ComponentModel.DataAnnotations;

namespace QaBot.Conversations;

/// <summary>How long conversations are kept and how far back a question may refer; section "Conversations".</summary>
public sealed class ConversationsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Conversations";

    /// <summary>After how many days without a new turn a conversation is forgotten; 0 keeps it for ever.</summary>
    [Range(0, 36_500)]
    public int KeepDays { get; set; } = 365;

    /// <summary>How many earlier questions a follow-up may refer to.</summary>
    [Range(0, 50)]
    public int HistoryTurns { get; set; } = 8;

    /// <summary>How many answers are remembered, to be given again while the documents are the same; 0 answers every question anew. The server remembers 1000 unless told otherwise.</summary>
    [Range(0, 1_000_000)]
    public int CachedAnswers { get; set; }
}
