using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QaBot.App.Commands;

/// <summary>The library's help, with the words that it leaves in English.</summary>
internal sealed class HelpText(HelpAction help, IReadOnlyList<(string English, string Own)> words) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(words.Aggregate(text.ToString(), static (said, word) => said.Replace(word.English, word.Own, StringComparison.Ordinal)));
        return code;
    }
}
