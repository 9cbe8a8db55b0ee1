using System.Security.Cryptography;
using System.Text;

namespace QaBot.App.Callers;

/// <summary>
/// The text of a key: "qabot_", ten letters it is known by, "_", and 256 random bits. The bits are kept as their SHA-256 only:
/// nobody can guess them, so that a slow hash would protect nothing more.
/// </summary>
internal static class ApiKeyText
{
    private const string Prefix = "qabot_";
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int IdLength = 10;
    private const int SecretLength = 64;

    /// <summary>A new key with the id it is known by.</summary>
    public static (string Text, string Id, byte[] Hash) Create()
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretLength / 2));
        return ($"{Prefix}{id}_{secret}", id, Hash(secret));
    }

    /// <summary>Whether the text is meant to be a key of QaBot, valid or not.</summary>
    public static bool IsMeant(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Takes a key apart; <see langword="null"/> if it cannot be one.</summary>
    public static (string Id, byte[] Hash)? Parse(string text)
    {
        if (!IsMeant(text) || text.Length != Prefix.Length + IdLength + 1 + SecretLength || text[Prefix.Length + IdLength] != '_')
        {
            return null;
        }

        return (text.Substring(Prefix.Length, IdLength), Hash(text[^SecretLength..]));
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
