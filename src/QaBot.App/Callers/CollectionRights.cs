using Microsoft.Extensions.Options;

namespace QaBot.App.Callers;

/// <summary>Tells what the members of groups, and the readers of channels, may read.</summary>
internal sealed class CollectionRights(IOptions<CallersOptions> options)
{
    /// <summary>What someone may read who belongs to <paramref name="groups"/>: what everyone may and what each of the groups may.</summary>
    /// <param name="groups">Names of groups, or of a channel such as "slack:C0123".</param>
    public Access For(IEnumerable<string> groups)
    {
        var collections = options.Value.Collections;
        return collections.Count == 0
            ? Access.All
            : new(groups.Prepend(CallersOptions.Everyone).SelectMany(group => collections.GetValueOrDefault(group) ?? []).ToHashSet(StringComparer.Ordinal));
    }
}
