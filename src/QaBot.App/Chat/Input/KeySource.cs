using System.Threading.Channels;

namespace QaBot.App.Chat.Input;

/// <summary>Reads the keyboard on a thread of its own, so that Ctrl+C is heard while an answer runs and what is typed meanwhile is kept.</summary>
internal sealed class KeySource : IDisposable
{
    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;

    /// <summary>The keys in the order they were pressed; completed when the terminal is gone.</summary>
    public ChannelReader<ConsoleKeyInfo> Keys => _keys.Reader;

    /// <summary>Begins to read; Ctrl+C is a key like any other from now on.</summary>
    public void Start()
    {
        Console.TreatControlCAsInput = true;
        new Thread(Read) { IsBackground = true, Name = "keyboard" }.Start();
    }

    /// <summary>From now until disposal, Ctrl+C cancels <paramref name="running"/> instead of arriving as a key.</summary>
    public IDisposable CancelOnInterrupt(CancellationTokenSource running)
    {
        lock (_gate)
        {
            _running = running;
        }

        return new Release(this);
    }

    /// <summary>Takes a key as if it had been pressed.</summary>
    internal void Press(ConsoleKeyInfo key)
    {
        lock (_gate)
        {
            if (_running is { IsCancellationRequested: false } running && IsInterrupt(key))
            {
                running.Cancel();
                return;
            }
        }

        _keys.Writer.TryWrite(key);
    }

    /// <summary>Whether the key is Ctrl+C.</summary>
    public static bool IsInterrupt(ConsoleKeyInfo key) => key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control } || key.KeyChar == '\u0003';

    /// <inheritdoc/>
    public void Dispose()
    {
        _keys.Writer.TryComplete();
        Console.TreatControlCAsInput = false;
    }

    private void Read()
    {
        try
        {
            while (true)
            {
                Press(Console.ReadKey(intercept: true));
            }
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            // The terminal was closed: the same as the end of the input.
            _keys.Writer.TryComplete();
        }
    }

    private sealed class Release(KeySource owner) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._running = null;
            }
        }
    }
}
