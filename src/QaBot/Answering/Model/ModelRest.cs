using Microsoft.Extensions.Options;

namespace QaBot.Answering.Model;

/// <summary>Leaves a model that failed alone for a while, so that a dead one costs the next question nothing; then one question tries again.</summary>
internal sealed class ModelRest(IOptions<ModelOptions> options, TimeProvider clock)
{
    private long _until;

    /// <summary>Whether the model is to be left alone now. When its time is over, the first to ask may try; the others wait for its luck.</summary>
    public bool IsResting()
    {
        var until = Volatile.Read(ref _until);
        var now = clock.GetUtcNow().UtcTicks;
        return until != 0 && (now < until || Interlocked.CompareExchange(ref _until, now + Length().Ticks, until) != until);
    }

    /// <summary>The model answered.</summary>
    public void Succeeded() => Volatile.Write(ref _until, 0);

    /// <summary>The model failed; only what will fail again in a moment lets it rest.</summary>
    public void Failed(ModelFailure failure, TimeSpan? retryAfter)
    {
        if (failure is ModelFailure.NoConnection or ModelFailure.TooSlow or ModelFailure.WrongKey or ModelFailure.UnknownModel or ModelFailure.ServerError or ModelFailure.Busy)
        {
            var wait = retryAfter is { } asked && asked > TimeSpan.Zero && asked < TimeSpan.FromHours(1) ? asked : Length();
            Volatile.Write(ref _until, (clock.GetUtcNow() + wait).UtcTicks);
        }
    }

    private TimeSpan Length() => TimeSpan.FromSeconds(options.Value.RestSeconds);
}
