using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

/// <summary>A ledger in a temporary folder with a library beside it: hands out citations and looks them up.</summary>
internal sealed class CitationDesk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qabot-citations-").FullName;

    public CitationDesk(params SourceDocument[] documents)
    {
        Library = MemoryLibrary.Of(documents);
        Ledger = Open(new());
        Lookup = new(Ledger, new(Library, Library.Candidates));
    }

    public string Database => Path.Combine(_folder, "qabot.db");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public MemoryLibrary Library { get; }

    public CitationLedger Ledger { get; }

    public CitationLookup Lookup { get; }

    public CitationLedger Open(CitationsOptions options) => new(new(Database), options, Clock, NullLogger<CitationLedger>.Instance);

    /// <summary>Shows a quotation from a document, as an answer would.</summary>
    public Citation Show(string document, string quote, int near = 0)
    {
        var source = Library.Find(document)!;
        var citation = CitationResolver.Complete(new(1, "", document, default, new(near, near), quote) { Heading = "Überschrift" }, source)!;
        Ledger.Record([citation], source);
        return citation;
    }

    public CitationVerdict? Find(string id, Access? access = null) => Lookup.Find(id, access ?? Access.All);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
