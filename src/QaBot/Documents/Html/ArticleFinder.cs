using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Finds the element that holds the article, by what the page says of itself and by where its running text is.</summary>
internal sealed class ArticleFinder(IElement body, CancellationToken cancellation)
{
    private const double MostOf = 0.6;
    private const double Nearly = 0.8;

    private readonly Dictionary<IElement, int> _weights = [];

    /// <summary>The element to read; the body itself if the text is spread over the page.</summary>
    public IElement Find()
    {
        var all = Weigh(body, inLink: false);
        var main = Best("main, [role=main]");
        var frame = main is not null && Weight(main) > all * 0.3 ? main : body;
        if (Best("article, [itemprop=articleBody]") is { } article && frame.Contains(article) && Weight(article) >= Weight(frame) * MostOf)
        {
            return article;
        }

        return frame == body ? Densest(body) : frame;
    }

    private IElement? Best(string selector) => body.QuerySelectorAll(selector).Where(_weights.ContainsKey).MaxBy(Weight);

    private int Weight(IElement element) => _weights.GetValueOrDefault(element);

    // Goes down as long as one child holds nearly all the text.
    private IElement Densest(IElement element)
    {
        while (element.Children.Where(child => child.LocalName is "div" or "section" or "center" or "form" or "span").MaxBy(Weight) is { } child && Weight(child) > Weight(element) * Nearly)
        {
            element = child;
        }

        return element;
    }

    // Characters of running text that are no link; sentences count, so that lists of teasers do not win.
    private int Weigh(IElement element, bool inLink)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Clutter.IsClutter(element))
        {
            return 0;
        }

        var link = inLink || element.LocalName == "a";
        var sum = 0;
        foreach (var node in element.ChildNodes)
        {
            sum += node switch
            {
                IText text when !link => text.Data.AsSpan().Trim().Length,
                IElement child => Weigh(child, link),
                _ => 0,
            };
        }

        _weights[element] = sum;
        return sum;
    }
}
