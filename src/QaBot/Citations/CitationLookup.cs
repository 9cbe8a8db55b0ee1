using QaBot.Passages;

namespace QaBot.Citations;

/// <summary>Answers where a citation comes from and whether it still stands: the one call behind every command, page and API.</summary>
public sealed class CitationLookup
{
    private readonly CitationLedger _ledger;
    private readonly CitationTracker _tracker;

    internal CitationLookup(CitationLedger ledger, CitationTracker tracker) => (_ledger, _tracker) = (ledger, tracker);

    /// <summary>What has become of the citation; <see langword="null"/> if the id is unknown, or all its documents may not be read.</summary>
    /// <param name="id">The id as typed: case, spaces and hyphens do not matter.</param>
    /// <param name="access">What may be read; what may not is as if it were unknown.</param>
    /// <param name="document">The document that is meant, where the same words were cited from several; else the one shown last.</param>
    public CitationVerdict? Find(string id, Access access, string? document = null)
    {
        if (CitationId.Parse(id) is not { } parsed)
        {
            return null;
        }

        var records = _ledger.Find(parsed).Where(record => access.Allows(record.Citation.Document)).ToList();
        var meant = records.FindIndex(record => record.Citation.Document == document);
        if (meant > 0)
        {
            (records[0], records[meant]) = (records[meant], records[0]);
        }

        var verdicts = records.Select(record => Judge(record, access)).DistinctBy(verdict => (verdict.Document, verdict.Span.Start)).ToList();
        return verdicts is [var first, .. var others]
            ? first with { Others = [.. others.Select(other => new OtherPlace(other.Document, other.Citation.Title, other.Lines, other.Status))] }
            : null;
    }

    private CitationVerdict Judge(CitationRecord record, Access access)
    {
        var was = record.Citation;
        if (_tracker.Find(record, access) is not { } place)
        {
            var before = Paragraph.EndOf(record.Before);
            return new(was.Id, VerdictStatus.Gone, was, was.Document, was.Lines, was.Span)
            {
                Context = before + was.Quote + Paragraph.BeginningOf(record.After),
                Marked = new(before.Length, before.Length + was.Quote.Length),
                Page = was.Page,
                Url = was.Url,
                Version = was.ContentHash,
                Source = record.Source,
                Shown = record.LastShown,
            };
        }

        var (source, span) = (place.Source, place.Span);
        var lines = source.LinesOf(span);
        var context = Paragraph.Around(source, span);
        var stayed = source.Path == was.Document && lines == was.Lines;
        // What stands before it may have been given other numbers.
        var passage = source.ContentHash == was.ContentHash ? null : PassageSplitter.Split(source).FirstOrDefault(passage => passage.Span.Overlaps(span));
        return new(was.Id, !place.IsSame ? VerdictStatus.Changed : stayed ? VerdictStatus.Unchanged : VerdictStatus.Moved, was, source.Path, lines, span)
        {
            Heading = passage?.Heading ?? was.Heading,
            Locator = passage is null ? was.Locator : SentencePlace.Of(passage.Locator, source, span),
            Current = place.IsSame ? null : span.In(source.Text),
            Differences = place.Differences,
            Context = context.In(source.Text),
            Marked = new(span.Start - context.Start, span.End - context.Start),
            Page = Paragraph.PageOf(source, span) ?? was.Page,
            Url = TextFragment.Link(source.Metadata.Address, source.Text, span),
            Version = source.ContentHash,
            Source = source.Metadata,
            Shown = record.LastShown,
        };
    }
}
