using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zuoshi.Platform.Api;

/// <summary>What a program is told when something can't be done (RFC 9457): a code for itself, a sentence for whoever runs it.</summary>
public sealed record ApiProblem
{
    /// <summary>Media type of such an answer.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The status in a word.</summary>
    [Description("状态的名称")]
    public required string Title { get; init; }

    /// <summary>The HTTP status once more.</summary>
    [Description("HTTP 状态码")]
    public required int Status { get; init; }

    /// <summary>Stable name, <c>feature.rule</c>.</summary>
    [Description("稳定的代码，程序据此判断")]
    public required string Code { get; init; }

    /// <summary>What is wrong and how to mend it.</summary>
    [Description("哪里不对、怎么改，可以直接给人看")]
    public required string Detail { get; init; }

    /// <summary>Messages by field of the request.</summary>
    [Description("逐项的问题，键是请求正文里的字段"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Number under which the log has it.</summary>
    [Description("报告问题时用的编号"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }

    /// <summary>The problem that belongs to a status when nothing closer is known.</summary>
    public static ApiProblem Of(int status) => status switch
    {
        400 => Of(status, "api.unreadable", "请求读不出来，请对照接口说明核对地址参数和正文。"),
        401 => Of(status, "api.no-token", "没有令牌，或者令牌不对、已过期、已撤销。请带上 Authorization: Bearer zuoshi_…；令牌在“我的令牌”页面生成。"),
        403 => Of(status, "api.forbidden", "这个令牌没有这项权限，或者这个岗位不能办这件事。"),
        404 => Of(status, "api.not-found", "没有这一项，或者您看不到。"),
        405 => Of(status, "api.method", "这个地址不支持这种请求方法。"),
        412 => Of(status, "api.version-changed", "您读取之后别人先保存了改动。请重新读取，再决定要不要保存。"),
        413 => Of(status, "api.too-large", "请求太大，一次最多22兆。"),
        415 => Of(status, "api.media-type", "正文要用 JSON，并写明 Content-Type: application/json。"),
        428 => Of(status, "api.version-missing", "请带上 If-Match，值是读取时得到的 ETag；确定不管别人的改动时写 *。"),
        429 => Of(status, "api.too-many", "请求太频繁，请等 Retry-After 写明的秒数后再试。"),
        _ => Of(500, "api.failed", "出错了，问题已记下。请稍后再试；还是不行，把编号告诉系统管理员。"),
    };

    /// <summary>A problem with its own code and sentence.</summary>
    public static ApiProblem Of(int status, string code, string detail) => new() { Title = TitleOf(status), Status = status, Code = code, Detail = detail };

    /// <summary>Answers a request with it.</summary>
    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        return http.Response.WriteAsJsonAsync(this, options: null, MediaType, http.RequestAborted);
    }

    /// <summary>The status in a word.</summary>
    public static string TitleOf(int status) => status switch
    {
        400 => "请求读不出来",
        401 => "没有登录",
        403 => "没有权限",
        404 => "没有这一项",
        405 => "方法不对",
        409 => "不合规则",
        412 => "已被别人改过",
        413 => "太大",
        415 => "格式不对",
        422 => "内容不对",
        428 => "缺少版本",
        429 => "太频繁",
        503 => "暂时不能用",
        _ => "出错了",
    };
}

/// <summary>Ends a request with a problem.</summary>
public sealed class ApiRefusal(ApiProblem problem) : Exception(problem.Detail)
{
    /// <summary>What the program is told.</summary>
    public ApiProblem Problem => problem;

    /// <summary>There is no such thing, or the actor may not see it.</summary>
    public static ApiRefusal NotFound => new(ApiProblem.Of(404));

    /// <summary>The actor may not do this to this thing.</summary>
    public static ApiRefusal Forbidden => new(ApiProblem.Of(403));

    /// <summary>One field of the request can't be taken.</summary>
    public static ApiRefusal Invalid(string field, string message) => Invalid(new Dictionary<string, string[]> { [field] = [message] });

    /// <summary>Fields of the request can't be taken.</summary>
    public static ApiRefusal Invalid(IReadOnlyDictionary<string, string[]> errors) => new(
        ApiProblem.Of(422, "api.invalid", string.Join('；', errors.SelectMany(field => field.Value).Distinct())) with { Errors = errors });
}

/// <summary>Short ways to a refusal.</summary>
public static class ApiRefusals
{
    /// <summary>What was looked for; where there is none, the request ends.</summary>
    public static async Task<T> OrNotFound<T>(this Task<T?> search) where T : class => await search ?? throw ApiRefusal.NotFound;
}
