using System.Security.Cryptography;
using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>Tells a changed file from one that was only touched or renamed, without parsing it.</summary>
internal static class ContentHash
{
    // Larger files are never documents; their size and time must do.
    private const long MaxBytes = 1L << 30;

    /// <summary>The SHA-256 of the file's bytes in lower-case hexadecimal; empty if they cannot be read or are too many.</summary>
    public static string Of(DocumentFile file)
    {
        // Of length 0 are also pipes and devices, which must not be opened.
        if (file.Size is 0 or > MaxBytes)
        {
            return "";
        }

        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
