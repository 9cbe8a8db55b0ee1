using System.Text;
using System.Threading.Channels;

namespace QaBot.App.Chat.Input;

/// <summary>Tells pasted text from typed keys by the marks a terminal puts around it ("bracketed paste"), so that a pasted line break sends nothing.</summary>
internal sealed class KeyStrokes(ChannelReader<ConsoleKeyInfo> keys)
{
    /// <summary>Asks the terminal to mark what is pasted.</summary>
    public const string MarksOn = "\e[?2004h";

    /// <summary>Ends the marking.</summary>
    public const string MarksOff = "\e[?2004l";

    private const string Opening = "\e[200~";
    private const string Closing = "\e[201~";
    private const int LongestPaste = 100_000;

    // The bytes of a mark come at once; a person who presses Escape alone does not press the next key so soon.
    private static readonly TimeSpan WithinMark = TimeSpan.FromMilliseconds(40);

    private readonly Queue<ConsoleKeyInfo> _returned = new();

    /// <summary>The next key or paste; <see langword="null"/> when the keyboard is gone.</summary>
    public async ValueTask<KeyStroke?> NextAsync(CancellationToken cancellation)
    {
        if (_returned.TryDequeue(out var held))
        {
            return new(held);
        }

        if (await ReadAsync(cancellation) is not { } key)
        {
            return null;
        }

        if (!BeginsMark(key))
        {
            return new(key);
        }

        var seen = new List<ConsoleKeyInfo> { key };
        var text = Chars(key);
        while (Opening.StartsWith(text, StringComparison.Ordinal) && text.Length < Opening.Length && await ReadSoonAsync(cancellation) is { } next)
        {
            seen.Add(next);
            text += Chars(next);
        }

        if (text == Opening)
        {
            return new(default, await ReadPasteAsync(cancellation));
        }

        foreach (var other in seen.Skip(1))
        {
            _returned.Enqueue(other);
        }

        return new(key);
    }

    private async ValueTask<string> ReadPasteAsync(CancellationToken cancellation)
    {
        var pasted = new StringBuilder();
        while (await ReadAsync(cancellation) is { } key)
        {
            pasted.Append(key.KeyChar switch { '\r' => "\n", '\0' => "", _ => Chars(key) });
            if (pasted.Length >= Closing.Length && pasted[^1] == '~' && pasted.ToString(pasted.Length - Closing.Length, Closing.Length) == Closing)
            {
                pasted.Length -= Closing.Length;
                break;
            }
        }

        return pasted.ToString(0, Math.Min(pasted.Length, LongestPaste));
    }

    private async ValueTask<ConsoleKeyInfo?> ReadAsync(CancellationToken cancellation) =>
        await keys.WaitToReadAsync(cancellation) && keys.TryRead(out var key) ? key : null;

    private async ValueTask<ConsoleKeyInfo?> ReadSoonAsync(CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(WithinMark);
        try
        {
            return await ReadAsync(soon.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static bool BeginsMark(ConsoleKeyInfo key) => key.KeyChar == '\e' || key is { KeyChar: '[', Modifiers: ConsoleModifiers.Alt };

    private static string Chars(ConsoleKeyInfo key) => key is { KeyChar: '[', Modifiers: ConsoleModifiers.Alt } ? "\e[" : key.KeyChar.ToString();
}
