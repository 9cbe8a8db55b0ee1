using System.Globalization;

using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Counts list items as a browser does while the page is walked through.</summary>
internal sealed class ListNumbers
{
    private readonly Stack<(IElement List, int Next)> _open = new();

    /// <summary>How many lists are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Begins a list.</summary>
    public void Enter(IElement list) => _open.Push((list, Number(list.GetAttribute("start")) ?? 1));

    /// <summary>Ends the innermost list.</summary>
    public void Leave() => _open.Pop();

    /// <summary>The mark before the item, such as "3."; empty in a list without numbers.</summary>
    public string Mark(IElement item)
    {
        if (!_open.TryPop(out var open))
        {
            return "";
        }

        var number = Number(item.GetAttribute("value")) ?? open.Next;
        _open.Push((open.List, unchecked(number + 1)));
        if (open.List.LocalName != "ol" || open.List.GetAttribute("style")?.Contains("list-style: none", StringComparison.OrdinalIgnoreCase) == true)
        {
            return "";
        }

        return number is >= 1 and <= 26 && open.List.GetAttribute("type") is "a" or "A"
            ? $"{(char)(open.List.GetAttribute("type")![0] + number - 1)}."
            : string.Create(CultureInfo.InvariantCulture, $"{number}.");
    }

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
