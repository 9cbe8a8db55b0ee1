using QaBot.App.Callers;
using QaBot.Citations;
using QaBot.Conversations;
using QaBot.Evaluation;

namespace QaBot.App.Api;

/// <summary>The HTTP API: its paths, one a line.</summary>
internal static class ApiEndpoints
{
    /// <summary>Adds the description of the API.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    /// <summary>Maps <c>/api/…</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var ask = app.MapGroup("/api").Requires(Scopes.Ask).ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        ask.MapPost("/ask", AskEndpoint.AskAsync).Accepts<AskBody>("application/json").Produces<JsonReply>(200, "application/json", "text/event-stream")
            .Describe("ask", description: "With Accept: text/event-stream the answer comes as events: text, citation, done.");
        ask.MapGet("/conversations", ConversationEndpoints.ListAsync).Produces<ConversationList>().Describe("listConversations", query: ["skip", "take"]);
        ask.MapGet("/conversations/{id}", ConversationEndpoints.ReadAsync).Produces<ConversationView>().ProducesProblem(404).Describe("getConversation");
        ask.MapGet("/conversations/{id}/export", ConversationEndpoints.ExportAsync).Produces<string>(200, "text/markdown", "text/html").ProducesProblem(404)
            .Describe("exportConversation", query: ["format"]);
        ask.MapPatch("/conversations/{id}", ConversationEndpoints.RenameAsync).Accepts<TitleBody>("application/json").Produces(204).ProducesProblem(404).Describe("renameConversation");
        ask.MapDelete("/conversations/{id}", ConversationEndpoints.DeleteAsync).Produces(204).ProducesProblem(404).Describe("deleteConversation");
        ask.MapPost("/feedback", ConversationEndpoints.RateAsync).Accepts<FeedbackBody>("application/json").Produces(204).ProducesProblem(404).Describe("rate");

        var read = app.MapGroup("/api").Requires(Scopes.Read).ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        read.MapGet("/search", SearchEndpoint.SearchAsync).Produces<object>().Describe("search", query: ["q", "top", "skip", "document"]);
        read.MapGet("/citations/{id}", CitationEndpoints.Find).Produces<JsonVerdict>().ProducesProblem(404)
            .Describe("getCitation", query: ["format", "document"]);
        read.MapPost("/quotes", CitationEndpoints.CheckAsync).Accepts<QuoteBody>("application/json").Produces<JsonQuotation>().Describe("checkQuote");
        read.MapGet("/documents", DocumentEndpoints.List).Produces<DocumentList>().Describe("listDocuments", query: ["skip", "take"]);
        read.MapGet("/documents/{**path}", DocumentEndpoints.Read).Produces<DocumentView>().ProducesProblem(404).Describe("getDocument", query: ["first", "last"]);

        var admin = app.MapGroup("/api").Requires(Scopes.Admin).ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        admin.MapGet("/gaps", GapsEndpoints.List).Produces<IReadOnlyList<Gap>>().Describe("listGaps", query: ["days", "top"]);
        admin.MapGet("/gaps/questions", GapsEndpoints.Questions).Produces<string>(200, "application/jsonl").Describe("getGapQuestions", query: ["days"]);
        app.MapApiReference();
    }
}
