namespace QaBot.App.Rendering;

/// <summary>What is said beside an answer, such as the log: at once, or, while a line is being written, when that has ended. One for all streams of a run.</summary>
internal sealed class Asides
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _waiting = new();
    private int _holds;

    /// <summary>Makes asides wait until the result is disposed, which may be done more than once.</summary>
    public IDisposable Hold()
    {
        lock (_gate)
        {
            _holds++;
        }

        return new Held(this);
    }

    /// <summary>Says something now, or as soon as nothing holds it back.</summary>
    public void Say(Action aside)
    {
        lock (_gate)
        {
            _waiting.Enqueue(aside);
            if (_holds == 0)
            {
                SayAll();
            }
        }
    }

    /// <summary>Says all that still waits, whatever holds it back: the run ends.</summary>
    public void SayAll()
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var aside))
            {
                aside();
            }
        }
    }

    private void Release()
    {
        lock (_gate)
        {
            if (--_holds == 0)
            {
                SayAll();
            }
        }
    }

    private sealed class Held(Asides owner) : IDisposable
    {
        private Asides? _owner = owner;

        public void Dispose() => Interlocked.Exchange(ref _owner, null)?.Release();
    }
}
