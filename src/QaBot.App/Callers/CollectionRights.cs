using Microsoft.Extensions.Options;

namespace QaBot.App.Callers;

/// <summary>Tells what the members of groups, and the readers of channels, may read.</summary>
internal sealed class CollectionRights(IOptions<CallersOptions> options)
{
    /// <summary>What someone may read who belongs to <paramref name="groups"/>: what everyone may and what each of the groups may.</summary>
    /// <param name="groups">Names of groups, or of a channel such as "slack:T1:C0123".</param>
    public Access For(IEnumerable<string> groups)
    {
        var collections = options.Value.Collections;
        return collections.Count == 0
            ? Access.All
            : new(groups.Prepend(CallersOptions.Everyone).SelectMany(group => collections.GetValueOrDefault(group) ?? []).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What may be read in a channel or private chat, such as "slack:T1:C0123" or "teams:TENANT:19:…@thread.tacv2".</summary>
    /// <param name="channel">Whose conversation it is; a thread in a channel has the rights of its channel.</param>
    public Access ForChannel(string channel) => For(channel.IndexOf(';', StringComparison.Ordinal) is > 0 and var thread ? [channel, channel[..thread]] : [channel]);
}
