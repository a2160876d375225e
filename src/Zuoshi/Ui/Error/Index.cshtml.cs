using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Web;

namespace Zuoshi.Ui.Error;

/// <summary>
/// What a person reads when a page can't be shown: what is wrong and what to do, never how the program failed. It stands on
/// nothing that may be the very thing that is broken: no database, no disk.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class IndexModel : AppPage
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>What was sent and not taken; null when nothing was.</summary>
    public SentForm? Sent { get; private set; }

    public void OnGet(int? status) => Say(status);

    public async Task OnPostAsync(int? status)
    {
        Say(status);
        Sent = await SentForm.OfAsync(HttpContext);
    }

    private void Say(int? status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (Outage.Of(failure) is { } outage)
        {
            (Heading, Advice) = (outage.Heading, outage.Advice);
            Response.Headers.RetryAfter = "30";
            return;
        }

        (Heading, Advice) = status switch
        {
            400 => ("表单已经失效", "可能是页面开得太久。请退回上一页，刷新后再提交。"),
            403 => ("您没有权限看这一页", "如果工作需要，请找活动办或系统管理员。"),
            404 => ("没有这一页", "可能是地址写错了，或者内容还没有发布。"),
            413 => ("文件太大", "一次最多上传20兆。请压缩图片，或者只发正文。"),
            429 => ("操作太频繁", "请一分钟后再试。"),
            _ => ("出错了", $"问题已记下，编号 {Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier}。请稍后再试；还是不行，把编号告诉系统管理员。"),
        };
    }
}
