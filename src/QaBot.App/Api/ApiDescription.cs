using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace QaBot.App.Api;

/// <summary>Describes the API in OpenAPI.</summary>
internal static class ApiDescription
{
    /// <summary>Sets up the document that describes <c>/api</c>.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = static description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new() { Title = "QaBot", Version = "1", Description = "Answers questions from documents and proves them with citations." };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            foreach (var name in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryNames>().SelectMany(static names => names.Names))
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Query,
                    Required = name == "q",
                    Schema = new OpenApiSchema { Type = name is "skip" or "take" or "top" or "days" or "first" or "last" ? JsonSchemaType.Integer : JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Describes an endpoint; its summary is that of the method's comment.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="id">The operation's id.</param>
    /// <param name="description">What the summary does not say.</param>
    /// <param name="query">The names it reads from the address.</param>
    public static void Describe(this RouteHandlerBuilder builder, string id, string? description = null, string[]? query = null)
    {
        builder.WithName(id).WithTags("QaBot").WithMetadata(new QueryNames(query ?? []));
        if (description is not null)
        {
            builder.WithDescription(description);
        }
    }

    private sealed record QueryNames(string[] Names);
}
