using System.Security.Cryptography;

namespace QaBot.Conversations;

/// <summary>Ids of conversations: the time in ten characters, so that they sort by age, then 80 random bits, so that nobody guesses one.</summary>
internal static class ConversationId
{
    /// <summary>The longest id that a caller may choose, in characters.</summary>
    public const int MaxLength = 128;

    // Crockford's base 32: no letter that is mistaken for a digit when an id is read out.
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id of 26 characters.</summary>
    public static string Create(DateTimeOffset now) => string.Create(26, now.ToUnixTimeMilliseconds(), static (id, time) =>
    {
        RandomNumberGenerator.GetItems(Digits, id[10..]);
        for (var i = 9; i >= 0; i--, time >>= 5)
        {
            id[i] = Digits[(int)(time & 31)];
        }
    });

    /// <summary>Whether a caller may name a conversation so: a surface derives ids from its threads, a user picks a word.</summary>
    public static bool IsValid(string? id) => id is { Length: > 0 and <= MaxLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@');
}
