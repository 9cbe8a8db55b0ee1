using System.CommandLine;
using QaBot.App.Commands;
using QaBot.App.Rendering;

namespace QaBot.App.Diagnosis;

/// <summary>Whether all is well: settings, documents, index, store, surfaces; and how words are read.</summary>
internal sealed class DoctorCommand : QaBotCommand
{
    private readonly Argument<string[]> _words;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public DoctorCommand(string language)
        : this(DiagnosisTexts.For(language), CommandTexts.For(language))
    {
    }

    private DoctorCommand(DiagnosisTexts texts, CommandTexts common)
        : base("doctor", texts.Doctor)
    {
        _words = new(common.Names.Word) { Description = texts.DoctorWords, Arity = ArgumentArity.ZeroOrMore };
        Arguments.Add(_words);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var texts = DiagnosisTexts.For(run.Language);
        var examination = new Examination(run, texts);
        var isWell = true;
        var words = string.Join(' ', parsed.GetValue(_words) ?? []);
        var parts = await examination.RunAsync(cancellation);
        foreach (var (title, findings) in words.Length == 0 ? parts : [.. parts, (texts.WordsTitle, Words.Find(run, texts, words))])
        {
            run.Out.Line(title, Ink.Strong);
            foreach (var finding in findings)
            {
                Write(run.Out, finding);
                isWell &= finding.Kind != FindingKind.Problem;
            }

            run.Out.Line();
        }

        run.Out.Line(isWell ? texts.AllWell : texts.NotWell, isWell ? Ink.Good : Ink.Bad);
        return isWell ? ExitCode.Ok : ExitCode.Error;
    }

    private static void Write(Terminal terminal, Finding finding)
    {
        var (mark, ink) = finding.Kind switch
        {
            FindingKind.Good => ("✓", Ink.Good),
            FindingKind.Off => ("–", Ink.Faint),
            FindingKind.Note => ("!", Ink.Warning),
            _ => ("✗", Ink.Bad),
        };
        var flow = terminal.Flow(indent: 4);
        flow.Write("  ");
        flow.Write(mark, ink);
        flow.Write(" " + SafeText.Line(finding.What));
        flow.Write(finding.Detail.Length > 0 ? "  " + SafeText.Line(finding.Detail) : "", Ink.Faint);
        flow.End();
    }
}
