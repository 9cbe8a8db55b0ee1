using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace QaBot.App.Mcp;

/// <summary>The documents as resources: their text as it was indexed. They are looked up in the index, never in the file system.</summary>
internal sealed class DocumentResources(IDocumentLibrary library, McpCaller caller)
{
    private const int PageSize = 100;
    private const string MimeType = "text/plain";

    /// <summary>The resources of a request's services.</summary>
    public static DocumentResources Of(IServiceProvider? services) => services!.GetRequiredService<DocumentResources>();

    /// <summary>A page of the list; the cursor is the number of documents before it.</summary>
    public ValueTask<ListResourcesResult> ListAsync(ListResourcesRequestParams? parameters)
    {
        var skip = parameters?.Cursor is not { } cursor ? 0
            : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new McpProtocolException("There is no such cursor.", McpErrorCode.InvalidParams);
        var access = caller.Current.Access;
        var readable = library.List().Where(entry => entry.Unreadable is null && access.Allows(entry.Path)).ToList();
        return new(new ListResourcesResult
        {
            Resources = [.. readable.Skip(skip).Take(PageSize).Select(static entry => new Resource
            {
                Uri = DocumentUri.Of(entry.Path),
                Name = entry.Path,
                Title = entry.Title,
                MimeType = MimeType,
                Size = entry.Size,
            })],
            NextCursor = readable.Count > skip + PageSize ? (skip + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        });
    }

    /// <summary>The form in which any document can be addressed.</summary>
    public static ValueTask<ListResourceTemplatesResult> TemplatesAsync() => new(new ListResourceTemplatesResult
    {
        ResourceTemplates = [new ResourceTemplate { UriTemplate = DocumentUri.Template, Name = "document", Title = "A document by its path", MimeType = MimeType }],
    });

    /// <summary>A document's text.</summary>
    /// <exception cref="McpProtocolException">There is no such document, or the caller may not know of it.</exception>
    public ValueTask<ReadResourceResult> ReadAsync(ReadResourceRequestParams? parameters)
    {
        if (DocumentUri.PathOf(parameters?.Uri) is not { } path || !caller.Current.Access.Allows(path) || library.Find(path) is not { } document)
        {
            throw new McpProtocolException("There is no such resource.", McpErrorCode.ResourceNotFound);
        }

        return new(new ReadResourceResult { Contents = [new TextResourceContents { Uri = parameters!.Uri, MimeType = MimeType, Text = document.Text }] });
    }
}
