namespace QaBot.Models;

/// <summary>
/// The line to one model's server. What failed is left alone for a while, so that a dead one costs the next question nothing;
/// then one call tries again.
/// </summary>
internal sealed class ModelLine(string name, ModelLimits limits, IHttpMessageHandlerFactory handlers, ModelMetrics metrics, TimeProvider clock)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    private long _until;

    /// <summary>Watches one call's response; carries its request through retry and circuit breaker.</summary>
    public ResponseWatch Watch() => new(handlers.CreateHandler(name), limits.LargestAnswer);

    /// <summary>Whether the model may be asked now; else the call says why not.</summary>
    public bool MayBegin(ModelCall call)
    {
        call.Started = clock.GetTimestamp();
        call.Failure = call.Budget is { Over.IsCancellationRequested: true } ? ModelFailure.NoTimeLeft : IsResting() ? ModelFailure.Resting : null;
        return call.Failure is null;
    }

    /// <summary>The time a call has: its own longest and what is left for its question.</summary>
    public CancellationTokenSource Time(ModelCall call, CancellationToken cancellation)
    {
        var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation, call.Budget?.Over ?? CancellationToken.None);
        time.CancelAfter(limits.Time);
        return time;
    }

    /// <summary>
    /// Says why a call failed. One that was cut off because its question's time was over is too slow only if it had most of that time
    /// itself; what others used up is no fault of its server, which is not left alone for it.
    /// </summary>
    public void Fail(ModelCall call, ResponseWatch watch, CancellationTokenSource time, Exception e)
    {
        var took = clock.GetElapsedTime(call.Started);
        var isCutShort = call.Budget is { Over.IsCancellationRequested: true } budget && took < limits.Time && took * 2 < budget.Time;
        call.Failure = !time.IsCancellationRequested ? watch.Explain(e) : isCutShort ? ModelFailure.NoTimeLeft : ModelFailure.TooSlow;
        (call.RetryAfter, call.Reason) = (watch.RetryAfter, watch.Reason);
    }

    /// <summary>Takes note of a call that is over.</summary>
    public void End(ModelCall call)
    {
        call.Usage = call.Usage with { Elapsed = clock.GetElapsedTime(call.Started) };
        metrics.Record(name, call);
        if (call.Failure is ModelFailure.NoConnection or ModelFailure.TooSlow or ModelFailure.WrongKey or ModelFailure.UnknownModel or ModelFailure.ServerError or ModelFailure.Busy)
        {
            var wait = call.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked < LongestRest ? asked : LongestRest : limits.Rest;
            Volatile.Write(ref _until, (clock.GetUtcNow() + wait).UtcTicks);
        }
        else if (call.Failure is not (ModelFailure.Resting or ModelFailure.NoTimeLeft) && (call.Failure is not null || call.IsWhole))
        {
            Volatile.Write(ref _until, 0);
        }
    }

    // When the rest is over, the first to ask may try; the others wait for its luck.
    private bool IsResting()
    {
        var until = Volatile.Read(ref _until);
        var now = clock.GetUtcNow().UtcTicks;
        return until != 0 && (now < until || Interlocked.CompareExchange(ref _until, now + limits.Rest.Ticks, until) != until);
    }
}

/// <summary>What is expected of a model's server at most.</summary>
/// <param name="Time">How long a call may take.</param>
/// <param name="Rest">How long a server that failed is left alone.</param>
/// <param name="LargestAnswer">The largest response that is read, in bytes.</param>
internal sealed record ModelLimits(TimeSpan Time, TimeSpan Rest, long LargestAnswer);
