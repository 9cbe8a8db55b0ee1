using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QaBot.App.ChatPlatforms;

/// <summary>Settings that Slack and Teams share; section <c>ChatPlatforms</c>.</summary>
internal sealed class ChatPlatformsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ChatPlatforms";

    /// <summary>How many accepted questions may wait; one more is refused with a word to its asker.</summary>
    [Range(1, 1_000_000)]
    public int QueueLength { get; set; } = 1000;

    /// <summary>How many questions of one person may wait.</summary>
    [Range(1, 1_000_000)]
    public int QueueLengthPerPerson { get; set; } = 5;

    /// <summary>How many conversations are answered at the same time.</summary>
    [Range(1, 256)]
    public int Parallel { get; set; } = 8;

    /// <summary>How many seconds an answer may take before the asker is told that it failed.</summary>
    [Range(1, 3600)]
    public int AnswerSeconds { get; set; } = 120;

    /// <summary>How often the delivery of an answer is tried while the platform does not take it.</summary>
    [Range(1, 100)]
    public int DeliveryAttempts { get; set; } = 6;

    /// <summary>For how many hours received events are remembered, so that a repeated delivery is not answered again.</summary>
    [Range(1, 24 * 365)]
    public int RememberEventsHours { get; set; } = 48;

    /// <summary>For how many days threads and sent answers are remembered, for follow-ups and feedback.</summary>
    [Range(1, 3650)]
    public int RememberThreadsDays { get; set; } = 90;

    /// <summary>How many earlier messages of a thread are read as context.</summary>
    [Range(0, 100)]
    public int HistoryMessages { get; set; } = 20;

    /// <summary>The language of QaBot's own words, "de" or "en".</summary>
    [RegularExpression("de|en")]
    public string Language { get; set; } = "de";

    /// <summary>The address of QaBot's page as the readers of the chat reach it, for links to passages; empty if they cannot.</summary>
    [RegularExpression("https?://.+")]
    public string PublicAddress { get; set; } = "";
}

/// <summary>Checks <see cref="ChatPlatformsOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ChatPlatformsOptionsValidator : IValidateOptions<ChatPlatformsOptions>;
