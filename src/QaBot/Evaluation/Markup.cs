using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QaBot.Evaluation;

/// <summary>HTML in the making: the fixed text of an interpolated string is markup, every value in it is text and escaped.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Adds markup with its values escaped.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] Piece piece)
    {
        _ = piece;
        return this;
    }

    /// <summary>Adds other markup as it is.</summary>
    public Markup Add(Markup other)
    {
        _html.Append(other._html);
        return this;
    }

    /// <summary>Adds a style sheet of our own as it is.</summary>
    public Markup AddStyle(string css)
    {
        _html.Append(css);
        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Writes the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Piece(int literalLength, int formattedCount, Markup markup)
    {
        private readonly StringBuilder _html = markup.Grow(literalLength + (8 * formattedCount));

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted(string? text) => _html.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _html.Append(number);

        public void AppendFormatted(Markup markup) => _html.Append(markup._html);
    }

    private StringBuilder Grow(int by)
    {
        _html.EnsureCapacity(_html.Length + by);
        return _html;
    }
}
