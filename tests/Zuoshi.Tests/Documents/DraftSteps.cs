using Zuoshi.Platform.Access;
using Zuoshi.Tests.Lists;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Documents;

/// <summary>What people do with documents, step by step.</summary>
internal static class DraftSteps
{
    /// <summary>Somebody else in the office, who checks what the first one submits.</summary>
    public static readonly Cast Checker = new("checker", "核稿人", Cast.Bureau, Duty.Office);

    private const string Template = "一、总体要求\n〔开头〕\n二、重点任务\n〔任务〕";

    /// <summary>Enters a task and drafts a plan from it with nothing left to be written.</summary>
    public static async Task<Page> DraftPlan(this Visitor office, string task)
    {
        await office.EnterTask(task);
        await (await office.Open("/campaigns/1/documents/templates")).Form("保存模板").Fill("名字", "短计划").Fill("内容", Template).Press("保存模板");
        var page = await (await office.Open("/campaigns/1/documents")).Form("起草行动计划").Fill("模板", "短计划").Press("起草行动计划");
        Assert.StartsWith("行动计划第1稿已起草", page.Flash);
        return page;
    }

    /// <summary>Enters somebody who wasn't there from the beginning.</summary>
    public static async Task Enter(this RunningSite site, Cast who)
    {
        await Cast.EnterAsync(site, await site.As(Cast.Admin), who);
        await site.ConfirmAppointments();
    }
}
