using System.Security.Cryptography;
using System.Text;

namespace QaBot.Citations;

/// <summary>
/// The short name of a citation, such as "K7QF3-M9TXC": nine characters that are a hash of the quoted words and one that
/// checks them. It can be read out on the phone and typed in a chat: case, spaces and hyphens do not matter, and no letter
/// looks or sounds like a digit or another letter (no 0, O, 1, I, L, U, V).
/// </summary>
/// <remarks>
/// It is made of the words alone, folded as in <see cref="FoldedText"/>, because a document has no other identity that lasts:
/// its path changes when it is renamed, its hash with every edit, its title with an edit of the first line, and the words
/// around the quotation with an edit nearby. So the same words have the same id on every machine, in every version and under
/// every name of the document. The price is that the same words in two documents, or twice in one, share an id: the
/// <see cref="CitationLedger"/> keeps each place at which they were shown, and <see cref="CitationLookup"/> chooses by
/// document and surrounding words and names the other places. 29 characters at nine places are 1.4e13 ids: among a hundred
/// thousand different quotations two share one by chance in 1 of 3000 ledgers, and even then each keeps its own words.
/// </remarks>
public static class CitationId
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    private const int Group = 5;
    private const int DataLength = 9;

    /// <summary>The id of <paramref name="quote"/>.</summary>
    public static string Of(string quote)
    {
        var folded = FoldedText.Of(quote).Text.Trim('"');
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("qabot citation 1\n" + folded));
        var number = BitConverter.ToUInt64(hash);
        if (!BitConverter.IsLittleEndian)
        {
            number = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(number);
        }

        var data = new char[DataLength];
        for (var i = 0; i < DataLength; i++)
        {
            data[i] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
            number /= (ulong)Alphabet.Length;
        }

        return Format([.. data, Check(data)]);
    }

    /// <summary>The id that someone typed, in its usual form; <see langword="null"/> if it cannot be one, a mistyped letter or two swapped ones included.</summary>
    public static string? Parse(string? typed)
    {
        if (typed is null || typed.Length > 64)
        {
            return null;
        }

        var letters = typed.Where(c => !char.IsWhiteSpace(c) && !CharacterFolding.IsDash(c) && !CharacterFolding.IsInvisible(c) && c is not ('.' or '_'))
            .Select(char.ToUpperInvariant).ToArray();
        return letters.Length == DataLength + 1 && letters.All(Alphabet.Contains) && Check(letters.AsSpan(0, DataLength)) == letters[^1]
            ? Format(letters)
            : null;
    }

    /// <summary>Weights from 2 upwards modulo the prime 29: every single wrong letter and every swap of two letters shows.</summary>
    private static char Check(ReadOnlySpan<char> data)
    {
        var sum = 0;
        for (var i = 0; i < data.Length; i++)
        {
            sum += (i + 2) * Alphabet.IndexOf(data[i], StringComparison.Ordinal);
        }

        return Alphabet[sum % Alphabet.Length];
    }

    private static string Format(ReadOnlySpan<char> letters) => $"{letters[..Group]}-{letters[Group..]}";
}
