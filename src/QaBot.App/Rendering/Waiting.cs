namespace QaBot.App.Rendering;

/// <summary>Shows that QaBot is thinking, and for how long; appears only if that takes a moment, and vanishes before the answer.</summary>
internal sealed class Waiting : IDisposable
{
    private static readonly string[] Frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Terminal _terminal;
    private readonly Func<TimeSpan, string> _text;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Lock _gate = new();
    private readonly ITimer? _timer;
    private int _frame;
    private IDisposable? _quiet;
    private bool _isOver;

    /// <summary>Begins to wait.</summary>
    /// <param name="terminal">Where it is shown; nothing is where the cursor cannot be moved.</param>
    /// <param name="text">What to say after so much time.</param>
    /// <param name="time">The clock.</param>
    public Waiting(Terminal terminal, Func<TimeSpan, string> text, TimeProvider time)
    {
        (_terminal, _text, _time, _started) = (terminal, text, time, time.GetTimestamp());
        _timer = terminal.Traits.HasControl ? time.CreateTimer(_ => Show(), null, Patience, Beat) : null;
    }

    /// <summary>Ends the waiting and leaves the line empty. May be called more than once.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_gate)
        {
            if (_quiet is not null && !_isOver)
            {
                _terminal.Control("\r\e[2K\e[?25h");
                _terminal.Flush();
            }

            _isOver = true;
            _quiet?.Dispose();
        }
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            _quiet ??= _terminal.Hold();
            _terminal.Control("\e[?25l\r\e[2K");
            _terminal.Put(Frames[_frame++ % Frames.Length] + " ", Ink.Accent);
            _terminal.Put(CellWidth.Prefix(_text(_time.GetElapsedTime(_started)), _terminal.Width - 2), Ink.Faint);
            _terminal.Flush();
        }
    }
}
