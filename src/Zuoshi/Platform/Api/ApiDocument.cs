using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Zuoshi.Platform.Access;

namespace Zuoshi.Platform.Api;

/// <summary>The OpenAPI description of the interface: drawn from the endpoints, so that it can't say what isn't there.</summary>
public static class ApiDocument
{
    /// <summary>Its name.</summary>
    public const string Name = "v1";

    /// <summary>Under which name an operation says what it asks for.</summary>
    public const string PermissionExtension = "x-permission";

    private const string Security = "token", IfMatch = "If-Match";

    /// <summary>Registers the description.</summary>
    internal static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(ApiSetup.Root + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(DescribeAsync);
    });

    /// <summary>Says in the document what an endpoint does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Its name for generated clients.</param>
    /// <param name="tag">The chapter it stands in.</param>
    /// <param name="summary">What it does, in a few words.</param>
    /// <param name="more">What else there is to know.</param>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string tag, string summary, string more = "") =>
        endpoint.WithName(name).WithTags(tag).WithSummary(summary).WithDescription(more);

    /// <summary>Shows a request that works in the examples' campaign; a test sends each of them.</summary>
    public static RouteHandlerBuilder ShowsBody(this RouteHandlerBuilder endpoint, object body) => endpoint.WithMetadata(new ExampleBody(body));

    /// <summary>Shows a value of a parameter; whole numbers are 1 without it.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder endpoint, string parameter, string value) =>
        endpoint.WithMetadata(new ExampleValue(parameter, value));

    /// <summary>The endpoint changes what the program must have seen: <c>If-Match</c>.</summary>
    public static RouteHandlerBuilder ChangesWhatWasSeen(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new SeenVersion());

    private sealed record ExampleBody(object Value);

    private sealed record ExampleValue(string Parameter, string Value);

    private sealed record SeenVersion;

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "做实接口", Version = Name,
            Description = $"""
                程序凭令牌办事：令牌在“我的令牌”页面生成，放在 Authorization: Bearer 里。令牌以本人的一个岗位行事，权限不超过这个岗位现在有的。
                出错时一律回 {ApiProblem.MediaType}：code 给程序判断，detail 给人看。
                列表按编号取：带上一次的 next 作为 after 接着取。
                新建时带 {Repeats.Header}（24小时内有效），网络断了可以放心重发。
                每个令牌每分钟最多{Web.RateLimits.ApiRequestsAMinute}次。
                """.ReplaceLineEndings("\n\n"),
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent(Security, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = $"{BearerToken.Prefix}…", Description = "在“我的令牌”页面生成的令牌",
        });
        document.Tags = document.Tags?.OrderBy(tag => tag.Name, StringComparer.Ordinal).ToHashSet();
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var json = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var permission = metadata.OfType<CanAttribute>().Single().Permission;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Security, context.Document)] = [] }];
        operation.Extensions = new Dictionary<string, IOpenApiExtension> { [PermissionExtension] = new JsonNodeExtension(JsonValue.Create($"{permission}")!) };
        operation.Description = $"{operation.Description}\n\n需要权限：{permission.Name()}。".Trim();

        AddHeaders(operation, context.Description.HttpMethod!, metadata);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? []) ShowValue(parameter, metadata.OfType<ExampleValue>());
        if (metadata.OfType<ExampleBody>().SingleOrDefault() is { } example)
            operation.RequestBody!.Content!["application/json"].Example = WithoutNothing(JsonSerializer.SerializeToNode(example.Value, json));
        await AddAnswersAsync(operation, context, metadata.OfType<SeenVersion>().Any(), cancel);
    }

    // An example shows what one would write, and nobody writes what is left out.
    private static JsonNode? WithoutNothing(JsonNode? node)
    {
        if (node is not JsonObject thing) return node;

        foreach (var name in thing.Where(field => field.Value is null).Select(field => field.Key).ToList()) thing.Remove(name);
        foreach (var (_, inner) in thing) WithoutNothing(inner);
        return thing;
    }

    private static void AddHeaders(OpenApiOperation operation, string method, IList<object> metadata)
    {
        operation.Parameters ??= [];
        if (metadata.OfType<SeenVersion>().Any())
            operation.Parameters.Add(Header(IfMatch, required: true, "读取时得到的 ETag，连引号一起；写 * 表示不管别人的改动", "*"));
        if (method == HttpMethods.Post)
            operation.Parameters.Add(Header(Repeats.Header, required: false, "这次请求的唯一编号，最长100个字符；24小时内重发得到第一次的结果", null));
    }

    private static OpenApiParameter Header(string name, bool required, string description, string? example) => new()
    {
        Name = name, In = ParameterLocation.Header, Required = required, Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example,
    };

    private static void ShowValue(OpenApiParameter parameter, IEnumerable<ExampleValue> values)
    {
        if (values.FirstOrDefault(value => value.Parameter == parameter.Name) is { } value) parameter.Example = value.Value;
        else if (parameter.In is ParameterLocation.Path && parameter.Example is null) parameter.Example = 1;
    }

    private static async Task AddAnswersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, bool seen, CancellationToken cancel)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(nameof(ApiProblem)) != true)
            document.AddComponent(nameof(ApiProblem), await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, cancel));

        operation.Responses ??= [];
        foreach (var (status, answer) in operation.Responses) ((OpenApiResponse)answer).Description = status == "201" ? "已新建" : "成功";
        List<int> failures = [400, 401, 403, 404, 422, 429];
        if (context.Description.HttpMethod != HttpMethods.Get) failures.AddRange([409, 415]);
        if (seen) failures.AddRange([412, 428]);
        foreach (var status in failures.Order())
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = ApiProblem.TitleOf(status),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ApiProblem.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ApiProblem), document) },
                },
            };
    }
}
