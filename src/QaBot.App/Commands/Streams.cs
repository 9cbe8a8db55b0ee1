using System.Text;
using QaBot.App.Rendering;

namespace QaBot.App.Commands;

/// <summary>Standard input, output and error of a run, in UTF-8 without a byte order mark.</summary>
/// <param name="In">What is read, opened when it is first read: a terminal is changed by opening it.</param>
/// <param name="Out">Where answers go.</param>
/// <param name="Error">Where notes, progress and errors go.</param>
/// <param name="OutTraits">What the output can do.</param>
/// <param name="ErrorTraits">What the error output can do.</param>
/// <param name="IsInteractive">Whether a person types and reads.</param>
internal sealed record Streams(
    Lazy<TextReader> In, TextWriter Out, TextWriter Error, TerminalTraits OutTraits, TerminalTraits ErrorTraits, bool IsInteractive)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What is said beside answers, on whichever of them.</summary>
    public Asides Asides { get; } = new();

    /// <summary>The streams of the process.</summary>
    public static Streams OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        return new(
            new(static () => Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), Utf8) : Console.In),
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            TerminalTraits.OfOutput(),
            TerminalTraits.OfError(),
            !Console.IsInputRedirected && !Console.IsOutputRedirected);
    }

    /// <summary>Streams of a test: bare text.</summary>
    public static Streams Of(TextReader input, TextWriter output, TextWriter error) =>
        new(new Lazy<TextReader>(input), output, error, TerminalTraits.Bare, TerminalTraits.Bare, IsInteractive: false);

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8, 4096) { AutoFlush = false, NewLine = "\n" };
}
