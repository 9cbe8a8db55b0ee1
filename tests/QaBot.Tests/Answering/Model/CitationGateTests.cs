using System.Collections.Concurrent;
using System.Text.Json;
using QaBot.Answering.Model;
using QaBot.Language;
using QaBot.Passages;
using QaBot.Retrieval;
using QaBot.Tests.Citations;

namespace QaBot.Tests.Answering.Model;

/// <summary>The gate is scored on model answers that lie in the ways models lie, and on honest ones.</summary>
public sealed class CitationGateTests(ITestOutputHelper output)
{
    private static readonly Lexicon Words = LexiconSource.Load(new RetrievalOptions());
    private static readonly ClaimWords Claims = new(Words, new(Words));

    private static readonly ConcurrentDictionary<string, CitationGate> Gates = new();

    private static readonly Lazy<ILookup<string, Passage>> Passages = new(() =>
    {
        using var house = new Indexing.IndexFixture();
        house.Write(Sample.Path, Sample.Text);
        var office = Path.Combine(Repository.Root, "tests/corpora/office/documents");
        foreach (var file in Directory.EnumerateFiles(office, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(house.DocumentsFolder, Path.GetRelativePath(office, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var report = house.RunAsync(cancellation: CancellationToken.None).GetAwaiter().GetResult();
        return report.Files.SelectMany(file => PassageSplitter.Split(house.Library.Find(file.Path)!)).ToLookup(p => p.Document);
    });

    [Theory]
    [InlineData("model-answers.jsonl", 60, 0.9)]
    [InlineData("model-answers-unseen.jsonl", 40, 0.9)]
    [InlineData("model-answers-held-out.jsonl", 40, 0.8)]
    [InlineData("model-answers-office.jsonl", 200, 0.8)]
    [InlineData("model-answers-fresh.jsonl", 50, 0.8)]
    [InlineData("model-answers-light.jsonl", 100, 0.9)]
    [InlineData("model-answers-last.jsonl", 60, 0.7)]
    [InlineData("model-answers-natural.jsonl", 190, 0.7)]
    [InlineData("model-answers-authors.jsonl", 800, 0.7)]
    [InlineData("model-answers-attack.jsonl", 200, 0.8)]
    [InlineData("model-answers-hard.jsonl", 50, 0.2)]
    [InlineData("model-answers-office-hard.jsonl", 50, 0.15)]
    public void No_false_statement_passes_and_nearly_all_true_ones_do(string file, int least, double kept)
    {
        var cases = File.ReadLines(Path.Combine(Repository.Root, "tests/corpora/" + file)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!).ToList();
        var passed = cases.ToDictionary(c => c, Passes);
        var lies = cases.Where(c => !c.True && passed[c]).ToList();
        var lost = cases.Where(c => c.True && !passed[c]).ToList();
        var honest = cases.Count(c => c.True);
        output.WriteLine($"{file}: {cases.Count - honest} false, {lies.Count} shown as proven; {honest} true, {honest - lost.Count} kept");
        foreach (var c in lies.Concat(lost))
        {
            output.WriteLine($"{(c.True ? "LOST" : "LIE ")} {c.Id} [{c.Kind}] {c.Text} -- {Why(c)}");
        }

        Assert.True(cases.Count >= least);
        Assert.Empty(lies);
        Assert.True(honest - lost.Count >= honest * kept, $"{lost.Count} of {honest} true statements were lost");
    }

    private static bool Passes(Case c) => Statement.Parse(c.Text).Pieces.Where(p => p.IsClaim).All(p => Check(c, p).Count > 0);

    private static IReadOnlyList<Citation> Check(Case c, StatementPiece piece) =>
        Gates.GetOrAdd(c.Source, document => new(Passages.Value[document].Select((p, i) => new Hit(p, 1, i + 1)).ToList(), Words, Claims))
            .Check(piece.Text, [.. piece.Cited.Where(n => n <= Cited(c).Count).Select(n => Cited(c)[n - 1] + 1)]);

    /// <summary>The places of the passages the case cites; all others of the document are there to be tried as well.</summary>
    private static List<int> Cited(Case c)
    {
        var passages = Passages.Value[c.Source].ToList();
        var places = c.At is { } words ? [passages.FindIndex(p => $"{p.Heading} {p.Text.ReplaceLineEndings(" ")}".Contains(words, StringComparison.Ordinal))]
            : c.Lines!.Select(line => passages.FindIndex(p => p.Lines.First <= line && line <= p.Lines.Last)).ToList();
        return places.TrueForAll(place => place >= 0) ? places : throw new InvalidOperationException($"{c.Id}: {c.At}");
    }

    /// <summary>For a lie, what proved it; for a loss, what the cited passage lacks.</summary>
    private static string Why(Case c) => string.Join(" | ", Statement.Parse(c.Text).Pieces.Where(p => p.IsClaim).Select(p => Check(c, p) is [var proof, ..]
        ? $"line {proof.Lines}: {proof.Quote}" : new EvidencePassage(Passages.Value[c.Source].ElementAt(Cited(c)[0]), Words, Claims).Explain(new ReadText(p.Text, Words, Claims), Claims)));

    /// <summary>A statement about the sample's lines, or about the passage of another document that has the words <c>At</c>.</summary>
    private sealed record Case(string Id, string Kind, string Text, int[]? Lines, string? Document, string? At, bool True)
    {
        public string Source => Document ?? Sample.Path;
    }
}
