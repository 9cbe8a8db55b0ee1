using System.Text;

using QaBot.Documents;

namespace QaBot.Tests.Documents;

public sealed class TextDecodingTests
{
    private const string Text = "Größe, Straße, Übung: „fünf“ – für 5 € schön.\r\nZweite Zeile\n";

    public TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    public void German_text_is_read_in_every_usual_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Text, TextDecoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_may_be_missing(string name) => Assert.Equal(Text, TextDecoding.Decode(Encoding.GetEncoding(name).GetBytes(Text)));

    [Theory]
    [InlineData("ibm850")]
    [InlineData("macintosh")]
    public void Old_files_of_other_systems_keep_their_umlauts(string name)
    {
        const string old = "Die Straße führt über schöne Brücken und grüne Hügel nach Österreich; das Gemäuer hält.";

        Assert.Equal(old, TextDecoding.Decode(Encoding.GetEncoding(name).GetBytes(old)));
    }

    [Fact]
    public void Damage_in_a_long_text_does_not_change_its_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Die Größe der Straße. ", 20))), 0xC3];

        Assert.StartsWith("Die Größe der Straße.", TextDecoding.Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_becomes_a_replacement_sign() => Assert.Equal("Wort \uFFFD und mehr davon, damit es Text bleibt", TextDecoding.Decode([0xFF, 0xFE, .. "Wort \uD83D und mehr davon, damit es Text bleibt".SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })]));

    [Fact]
    public void Zeros_and_control_characters_are_no_text()
    {
        Assert.Null(TextDecoding.Decode(new byte[1000]));
        Assert.Null(TextDecoding.Decode([.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 37 % 256))]));
    }
}
