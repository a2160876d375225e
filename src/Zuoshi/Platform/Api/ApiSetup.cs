using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;

namespace Zuoshi.Platform.Api;

/// <summary>The interface for other programs: where it begins and what all of its endpoints have in common.</summary>
public static class ApiSetup
{
    /// <summary>Every endpoint's address begins with it.</summary>
    public const string Root = "/api/v1";

    /// <summary>Where the description lies.</summary>
    public const string Document = "/openapi/v1.json";

    /// <summary>Registers what the endpoints need.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            // The answers are JSON and never part of a page; Chinese stays readable.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddScoped<Repeats>();
        services.AddScoped<MarkedBodies>();
        services.AddApiDocument();
        return services;
    }

    /// <summary>Answers in problems rather than pages; stands outside of all that can go wrong.</summary>
    public static IApplicationBuilder UseApiAnswers(this IApplicationBuilder app) => app.UseMiddleware<ApiAnswers>();

    /// <summary>Keeps state secrets out; stands behind sign-in, since whose doing it was is told.</summary>
    public static IApplicationBuilder UseMarkedBodies(this IApplicationBuilder app) =>
        app.Use((http, next) => http.RequestServices.GetRequiredService<MarkedBodies>().RunAsync(http, next));

    /// <summary>Does once what a program asks for twice; stands behind sign-in, since keys belong to tokens.</summary>
    public static IApplicationBuilder UseRepeats(this IApplicationBuilder app) =>
        app.Use((http, next) => http.RequestServices.GetRequiredService<Repeats>().RunAsync(http, next));

    /// <summary>The group into which features map their endpoints.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(new CanAttribute(Permission.KeepOwnAccount));
        var api = app.MapGroup(Root).RequireRateLimiting(RateLimits.Api);
        api.AddEndpointFilter(async (call, next) => MayWrite(call.HttpContext)
            ? await next(call)
            : throw new ApiRefusal(ApiProblem.Of(403, "api.read-only", "这个令牌只能读。要写，请另外生成一个允许写的令牌。")));
        return api;
    }

    /// <summary>Says which permission an endpoint asks for. Only tokens open it: a browser's cookie doesn't, so no form elsewhere can use one.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint.RequireAuthorization(new CanAttribute(permission) { AuthenticationSchemes = BearerToken.Scheme });

    /// <summary>The permissions that some endpoint asks for; no other is of use to a program.</summary>
    public static IReadOnlySet<Permission> AskedByApi(this EndpointDataSource endpoints) => endpoints.Endpoints
        .SelectMany(endpoint => endpoint.Metadata.OfType<CanAttribute>()).Where(asked => asked.AuthenticationSchemes == BearerToken.Scheme)
        .Select(asked => asked.Permission).ToHashSet();

    private static bool MayWrite(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || Actor.From(http.User) is { ReadsOnly: false };
}
