using System.Text;

namespace QaBot.Tests.Retrieval.Dense;

/// <summary>Writes a tiny ONNX model, byte by byte: one vector for each token of the vocabulary, looked up and handed on.</summary>
internal static class TinyOnnx
{
    /// <summary>A model whose token vectors are the rows.</summary>
    public static byte[] Model(float[][] rows)
    {
        var raw = rows.SelectMany(row => row.SelectMany(BitConverter.GetBytes)).ToArray();
        byte[] table = [.. Number(1, rows.Length), .. Number(1, rows[0].Length), .. Number(2, 1), .. Text(8, "table"), .. Bytes(9, raw)];
        byte[] node = [.. Text(1, "table"), .. Text(1, "input_ids"), .. Text(2, "last_hidden_state"), .. Text(4, "Gather")];
        byte[] graph = [.. Bytes(1, node), .. Text(2, "tiny"), .. Bytes(5, table), .. Bytes(11, Value("input_ids", 7, 2)), .. Bytes(12, Value("last_hidden_state", 1, 3))];
        return [.. Number(1, 8), .. Bytes(7, graph), .. Bytes(8, Number(2, 13))];
    }

    private static byte[] Value(string name, int type, int rank)
    {
        byte[] shape = [.. Enumerable.Range(0, rank).SelectMany(i => Bytes(1, Text(2, $"d{i}")))];
        byte[] tensor = [.. Number(1, type), .. Bytes(2, shape)];
        return [.. Text(1, name), .. Bytes(2, Bytes(1, tensor))];
    }

    private static byte[] Number(int field, long value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(int field, byte[] bytes) => [.. Varint((field << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static IEnumerable<byte> Varint(long value)
    {
        do
        {
            yield return (byte)((value % 0x80) + (value > 0x7F ? 0x80 : 0));
            value >>= 7;
        }
        while (value > 0);
    }
}
