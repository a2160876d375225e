using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Web;

namespace Zuoshi.Ui.Api;

/// <summary>The API's description for people, drawn from the document that programs read.</summary>
[Can(Permission.KeepOwnAccount)]
public sealed class IndexModel([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider documents) : AppPage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One thing that a program may ask for.</summary>
    public sealed record Operation(string Method, string Path, OpenApiOperation Says)
    {
        /// <summary>Its place on the page.</summary>
        public string Anchor => Says.OperationId!;
    }

    public OpenApiDocument Document { get; private set; } = null!;

    /// <summary>The operations by chapter, as they stand in the document.</summary>
    public IReadOnlyList<IGrouping<string, Operation>> Chapters { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Document = await documents.GetOpenApiDocumentAsync(HttpContext.RequestAborted);
        Chapters =
        [
            .. from path in Document.Paths
               from operation in path.Value.Operations ?? []
               select new Operation(operation.Key.Method, path.Key, operation.Value) into one
               group one by one.Says.Tags!.First().Name!,
        ];
    }

    public static string Json(JsonNode? node) => node?.ToJsonString(Readable) ?? "";
}
