using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using QaBot.App.Api;
using QaBot.App.Commands;
using QaBot.Citations;
using QaBot.Conversations;

namespace QaBot.App.Mcp;

/// <summary>What a model can do with the documents. Every tool only reads.</summary>
[McpServerToolType]
internal sealed class DocumentTools(
    McpCaller caller, IConversations conversations, IRetriever retriever, IDocumentLibrary library, CitationLookup lookup, QuotationCheck check)
{
    private const int MostHits = 50;
    private const int MostDocuments = 500;

    /// <summary>Answers a question.</summary>
    [McpServerTool(Name = "ask", Title = "Ask the documents", ReadOnly = true, Destructive = false, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(JsonReply))]
    [Description("Answers a question from the documents, with citations that were proven word for word, or says that they do not answer it.")]
    public async Task<CallToolResult> AskAsync(
        [Description("The question, at most 2000 characters.")] string question,
        [Description("Paths of documents or folders to which the question is limited.")] string[]? documents = null,
        [Description("The id of an earlier answer's conversation, for a follow-up question.")] string? conversation = null,
        CancellationToken cancellation = default)
    {
        if (IsUnfit(question, Question.MaxLength))
        {
            return ToolResults.Error($"The question must hold 1 to {Question.MaxLength} characters.");
        }

        var who = caller.Current;
        var reply = await conversations.AskAsync(
            new(question) { Owner = who.Owner, Access = who.Access, Documents = documents ?? [], Conversation = conversation, Language = caller.Language }, cancellation);
        return ToolResults.Of(ReplyJson.Write(reply), AnswerForModels.Write(reply.Answer), reply.Answer.Citations.Select(static citation => (citation.Document, citation.Title)));
    }

    /// <summary>Finds passages.</summary>
    [McpServerTool(Name = "search", Title = "Search the documents", ReadOnly = true, Destructive = false, OpenWorld = false)]
    [Description("Finds the passages that speak to a question or to some words, best first.")]
    public async Task<CallToolResult> SearchAsync(
        [Description("The question or words.")] string query,
        [Description("How many passages, 1 to 50.")] int top = 10,
        CancellationToken cancellation = default)
    {
        if (IsUnfit(query, Question.MaxLength) || top is < 1 or > MostHits)
        {
            return ToolResults.Error($"The query must hold 1 to {Question.MaxLength} characters, and top be 1 to {MostHits}.");
        }

        var hits = await retriever.RetrieveAsync(new(query) { Access = caller.Current.Access }, top, cancellation);
        return ToolResults.Of(SearchJson.Write(query, hits), null, hits.Select(static hit => (hit.Passage.Document, hit.Passage.Title)));
    }

    /// <summary>Looks up a citation.</summary>
    [McpServerTool(Name = "get_citation", Title = "Look up a citation", ReadOnly = true, Destructive = false, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(JsonVerdict))]
    [Description("Tells where a citation id comes from, what it quotes, and whether those words still stand in the document.")]
    public CallToolResult GetCitation([Description("The id, such as K7QF3-M9TXC.")] string id) =>
        lookup.Find(id, caller.Current.Access) is { } verdict
            ? ToolResults.Of(CitationJson.Write(verdict), null, [(verdict.Document, verdict.Citation.Title)])
            : ToolResults.Error("There is no citation of this id.");

    /// <summary>Checks a quotation.</summary>
    [McpServerTool(Name = "check_quote", Title = "Check a quotation", ReadOnly = true, Destructive = false, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(JsonQuotation))]
    [Description("Tells whether a quotation stands in the documents word for word, is altered (and how), stitched together, or not there at all.")]
    public CallToolResult CheckQuote([Description("The quotation.")] string text)
    {
        if (IsUnfit(text, QuotationCheck.Longest))
        {
            return ToolResults.Error($"The quotation must hold 1 to {QuotationCheck.Longest} characters.");
        }

        var verdict = check.Check(text, caller.Current.Access);
        return ToolResults.Of(CitationJson.Write(verdict), null, verdict.Matches.Select(static match => (match.Document, match.Title)));
    }

    /// <summary>Lists the documents.</summary>
    [McpServerTool(Name = "list_documents", Title = "List the documents", ReadOnly = true, Destructive = false, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(DocumentList))]
    [Description("Lists the documents that can be asked about.")]
    public CallToolResult ListDocuments(
        [Description("How many to leave out.")] int skip = 0,
        [Description("How many to give, 1 to 500.")] int take = 100)
    {
        if (skip < 0 || take is < 1 or > MostDocuments)
        {
            return ToolResults.Error($"skip must be 0 or more, and take 1 to {MostDocuments}.");
        }

        var access = caller.Current.Access;
        var readable = library.List().Where(entry => access.Allows(entry.Path)).ToList();
        var list = new DocumentList(readable.Count, [.. readable.Skip(skip).Take(take).Select(DocumentItem.From)]);
        return ToolResults.Of(System.Text.Json.JsonSerializer.Serialize(list, ApiJson.Context.DocumentList), null, list.Documents.Select(static item => (item.Path, item.Title)));
    }

    private static bool IsUnfit(string? text, int most) => string.IsNullOrWhiteSpace(text) || text.Length > most;
}
