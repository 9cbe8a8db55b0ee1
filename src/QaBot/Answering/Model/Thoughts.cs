namespace QaBot.Answering.Model;

/// <summary>Leaves out what a model thinks before it answers, where its server does not: all between "&lt;think&gt;" at the start and "&lt;/think&gt;".</summary>
internal sealed class Thoughts
{
    private const string Open = "<think>";
    private const string Close = "</think>";

    private string _held = "";
    private bool _isThinking;
    private bool _isOver;

    /// <summary>Takes in more text; returns what of it is said.</summary>
    public string Without(string text)
    {
        if (_isOver)
        {
            return text;
        }

        _held += text;
        var begun = _held.TrimStart();
        _isThinking |= begun.StartsWith(Open, StringComparison.Ordinal);
        if (!_isThinking)
        {
            _isOver = !Open.StartsWith(begun, StringComparison.Ordinal);
            return _isOver ? _held : "";
        }

        var end = _held.IndexOf(Close, StringComparison.Ordinal);
        _isOver = end >= 0;
        var said = _isOver ? _held[(end + Close.Length)..].TrimStart() : "";
        // The closing mark may come in pieces.
        _held = _held[Math.Max(0, _held.Length - Close.Length)..];
        return said;
    }
}
