namespace QaBot.App.ChatPlatforms;

/// <summary>
/// The messages a reply consists of, written down one by one, so that an attempt after a kill goes on in them. A part is noted
/// before it is sent where the platform cannot be asked afterwards: what was sent without an answer is then in doubt, not unknown.
/// </summary>
internal sealed class ReplyParts(ChatQuestion question, QuestionStore store)
{
    private const string Doubt = "?";

    private readonly List<string> _ids = question.Reply is { } kept ? [.. kept.Split('\n')] : [];

    /// <summary>The platform's id of a part, from 0; <see langword="null"/> if it was not sent, or is in doubt.</summary>
    public string? this[int part] => part < _ids.Count && _ids[part] is not ("" or Doubt) ? _ids[part] : null;

    /// <summary>Whether an earlier attempt began to send a part and never learned how it ended.</summary>
    public bool IsInDoubt(int part) => part < _ids.Count && _ids[part] == Doubt;

    /// <summary>Notes the id of a part.</summary>
    public void Keep(int part, string id)
    {
        while (_ids.Count <= part)
        {
            _ids.Add("");
        }

        _ids[part] = id;
        store.KeepReply(question.Id, string.Join('\n', _ids));
    }

    /// <summary>Sends a part that the platform does not know again: noted before, and with its id after. What was refused was not sent.</summary>
    /// <param name="part">Its number, from 0.</param>
    /// <param name="send">Sends it and returns its id, "" if the platform gives none.</param>
    public async Task<string> SendAsync(int part, Func<Task<string>> send)
    {
        Keep(part, Doubt);
        try
        {
            var id = await send();
            Keep(part, id.Length > 0 ? id : "sent");
            return id;
        }
        catch (ChatDeliveryException)
        {
            Keep(part, "");
            throw;
        }
    }
}
