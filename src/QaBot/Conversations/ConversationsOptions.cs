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
}
