using System.Diagnostics;
using Microsoft.Data.Sqlite;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class CitationLedgerTests
{
    [Fact]
    public void What_was_shown_is_known_to_the_next_process()
    {
        using var desk = new CitationDesk(Sample.Document("Eins. Zwei. Drei.", metadata: new() { Author = "Konrad Wolfenstein", Date = new(2025, 9, 5) }));
        var shown = desk.Show("a.txt", "Zwei.");

        var kept = Assert.Single(desk.Open(new()).Find(shown.Id));

        Assert.Equal(shown with { Number = 0 }, kept.Citation);
        Assert.Equal(("Eins. ", " Drei."), (kept.Before, kept.After));
        Assert.Equal(("Konrad Wolfenstein", new DateOnly(2025, 9, 5)), (kept.Source.Author, kept.Source.Date!.Value));
        Assert.Equal(desk.Clock.GetUtcNow(), kept.LastShown);
    }

    [Fact]
    public void What_is_shown_again_is_kept_once_with_both_times()
    {
        using var desk = new CitationDesk(Sample.Document("Eins. Zwei. Drei."));
        var id = desk.Show("a.txt", "Zwei.").Id;
        desk.Clock.Advance(TimeSpan.FromDays(3));
        desk.Show("a.txt", "Zwei.");

        var kept = Assert.Single(desk.Ledger.Find(id));
        Assert.Equal(TimeSpan.FromDays(3), kept.LastShown - kept.FirstShown);
    }

    [Fact]
    public void What_is_shown_many_times_a_second_still_has_its_places_in_order()
    {
        using var desk = new CitationDesk(Sample.Document("Eins. Zwei. Eins."));
        var id = "";
        foreach (var near in (int[])[0, 0, 12, 0])
        {
            var citation = CitationResolver.Complete(new(1, "", "a.txt", default, new(near, near), "Eins."), desk.Library.Find("a.txt")!)!;
            desk.Ledger.Record([citation], desk.Library);
            desk.Clock.Advance(TimeSpan.FromMilliseconds(5));
            id = citation.Id;
        }

        Assert.Equal([0, 12], desk.Ledger.Find(id).Select(kept => kept.Citation.Span.Start));
    }

    [Fact]
    public void Old_citations_are_forgotten_only_if_the_settings_say_so()
    {
        using var desk = new CitationDesk(Sample.Document("Eins. Zwei. Drei."));
        var old = desk.Show("a.txt", "Zwei.").Id;
        desk.Clock.Advance(TimeSpan.FromDays(5000));
        desk.Show("a.txt", "Drei.");
        Assert.Single(desk.Ledger.Find(old));

        var source = desk.Library.Find("a.txt")!;
        desk.Open(new() { KeepDays = 30 }).Record([CitationResolver.Complete(new(1, "", "a.txt", default, default, "Eins."), source)!], source);
        Assert.Empty(desk.Ledger.Find(old));
    }

    [Fact]
    public void A_ledger_that_cannot_be_written_fails_no_answer_and_catches_up_later()
    {
        using var desk = new CitationDesk(Sample.Document("Eins. Zwei. Drei."));
        Directory.CreateDirectory(desk.Database);
        var first = desk.Show("a.txt", "Eins.");
        Assert.Single(desk.Ledger.Find(first.Id));

        Directory.Delete(desk.Database);
        var second = desk.Show("a.txt", "Zwei.");
        Assert.Single(desk.Open(new()).Find(first.Id));
        Assert.Single(desk.Open(new()).Find(second.Id));
    }

    [Fact]
    public void A_file_that_is_no_database_is_borne()
    {
        using var desk = new CitationDesk(Sample.Document("Eins. Zwei. Drei."));
        File.WriteAllText(desk.Database, new string('x', 5000));

        Assert.Empty(desk.Ledger.Find(CitationId.Of("Zwei.")));
        Assert.NotNull(desk.Show("a.txt", "Zwei."));
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        using var desk = new CitationDesk(Sample.Document(string.Join(' ', Enumerable.Range(0, 200).Select(n => $"Satz Nummer {n}."))));
        var other = desk.Open(new());
        var source = desk.Library.Find("a.txt")!;
        await Parallel.ForAsync(0, 200, (n, _) =>
        {
            (n % 2 == 0 ? desk.Ledger : other).Record([CitationResolver.Complete(new(1, "", "a.txt", default, default, $"Satz Nummer {n}."), source)!], source);
            return ValueTask.CompletedTask;
        });

        Assert.All(Enumerable.Range(0, 200), n => Assert.Single(desk.Ledger.Find(CitationId.Of($"Satz Nummer {n}."))));
    }

    [Fact]
    public async Task A_kill_right_after_a_citation_was_printed_loses_nothing()
    {
        using var desk = new CitationDesk(Sample.Article);
        for (var round = 0; round < 3; round++)
        {
            using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(CitationLedgerTests).Assembly.Location, "-class", "QaBot.Tests.Citations.LedgerChild", "-parallel", "none"])
            {
                Environment = { [LedgerChild.Variable] = desk.Database },
                RedirectStandardOutput = true,
            })!;
            var printed = new List<string>();
            while (printed.Count < 5 && await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.IndexOf(LedgerChild.Mark, StringComparison.Ordinal) is >= 0 and var at)
                {
                    printed.Add(line[(at + LedgerChild.Mark.Length)..].Trim());
                }
            }

            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(5, printed.Count);
            SqliteConnection.ClearAllPools();
            Assert.All(printed, id => Assert.NotEmpty(desk.Open(new()).Find(id)));
        }
    }
}

/// <summary>The process that is killed: prints each citation's id right after it was recorded, for ever.</summary>
public sealed class LedgerChild
{
    public const string Variable = "QABOT_TEST_LEDGER_CHILD";
    public const string Mark = "SHOWN ";

    [Fact]
    public void Shows_citations_until_killed()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path)
        {
            Assert.Skip("Runs only as the child of another test.");
            return;
        }

        var ledger = new CitationLedger(new(path), new(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<CitationLedger>.Instance);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var n = Environment.ProcessId; ; n++)
        {
            var source = Sample.Document($"Vorher. Satz Nummer {n} steht hier. Nachher.");
            var citation = CitationResolver.Complete(new(1, "", source.Path, default, default, $"Satz Nummer {n} steht hier."), source)!;
            ledger.Record([citation], source);
            output.WriteLine(Mark + citation.Id);
        }
    }
}
