using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace QaBot.Indexing;

/// <summary>Hands ready-made terms to Lucene.</summary>
internal sealed class TermListStream : TokenStream
{
    private readonly IEnumerable<string> _terms;
    private readonly ICharTermAttribute _term;
    private IEnumerator<string>? _rest;

    /// <param name="terms">The terms in order.</param>
    public TermListStream(IEnumerable<string> terms)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _rest = _terms.GetEnumerator();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_rest is null || !_rest.MoveNext())
        {
            return false;
        }

        ClearAttributes();
        _term.SetEmpty().Append(_rest.Current);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest?.Dispose();
        }

        base.Dispose(disposing);
    }
}
