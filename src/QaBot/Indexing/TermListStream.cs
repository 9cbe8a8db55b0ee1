using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace QaBot.Indexing;

/// <summary>Hands ready-made terms to Lucene, one list after the other.</summary>
internal sealed class TermListStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IEnumerator<string>? _rest;

    /// <summary>A stream of no terms yet.</summary>
    public TermListStream() => _term = AddAttribute<ICharTermAttribute>();

    /// <summary>The terms in order, from the next <see cref="Reset"/> on.</summary>
    public IEnumerable<string> Terms { get; set; } = [];

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        ClearAttributes();
        _rest = Terms.GetEnumerator();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_rest is null || !_rest.MoveNext())
        {
            return false;
        }

        // Within a list no other attribute changes, so there is none to clear for each term.
        _term.SetEmpty().Append(_rest.Current);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The stream lives on for the next field.
            _rest?.Dispose();
            (_rest, Terms) = (null, []);
        }

        base.Dispose(disposing);
    }
}
