using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Answers;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Api;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Discussions.Api;

/// <summary>Contributions for other programs.</summary>
public static class ContributionEndpoints
{
    private const string Tag = "建言", All = "/campaigns/{campaign:int}/contributions", One = All + "/{number:int}";

    /// <summary>Maps them.</summary>
    public static void MapContributions(this IEndpointRouteBuilder api)
    {
        api.MapGet(All, ListAsync).Asks(Permission.ReadCampaign).Says("listContributions", Tag, "建言，可筛选");
        api.MapGet(One, OneAsync).Asks(Permission.ReadCampaign).Says("getContribution", Tag, "一条建言和它的答复");
        api.MapPost(All, SendAsync).Asks(Permission.Contribute)
            .Says("sendContribution", Tag, "提一条建言", "带 externalId 时可以重复导入：同一编号、同样的话只收一次，再发回 200。提交后不能改，可以撤回。")
            .ShowsBody(new NewContribution { Text = "城关镇三处雨量站没有备用电源，汛前各配一台。", Theme = 1, ExternalId = "jianyan-2026-0001" });
        api.MapPut(One + "/disposition", AnswerAsync).Asks(Permission.Dispose).ChangesWhatWasSeen()
            .Says("answerContribution", Tag, "答复一条建言", "活动办答复全部，召集人答复本组的。再答复一次，以后一次为准。")
            .ShowsBody(new NewDisposition { Kind = DispositionKind.Adopted, Reason = "列入汛前准备，由规划建设科办。" });
        api.MapPost(One + "/withdrawal", WithdrawAsync).Asks(Permission.Contribute)
            .Says("withdrawContribution", Tag, "撤回自己的建言", "只有作者本人能撤回，而且要在答复之前。").Shows("number", "2");
        api.MapPost(One + "/objection", ObjectAsync).Asks(Permission.Contribute)
            .Says("objectToAnswer", Tag, "对答复申诉", "作者本人，一条一次；申诉后等着再答复。")
            .Shows("number", "4").ShowsBody(new NewObjection { Text = "说的是雨量站，不是水位站。" });
    }

    private static async Task<Ok<Listed<ContributionDetail>>> ListAsync(
        [Description("活动编号")] int campaign, [AsParameters] ContributionQuery query, [AsParameters] Slice slice, CampaignFacts campaigns, Posts posts, AppDb db, Actor actor)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var matching = query.Apply(db.Contributions.VisibleTo(found, actor), found, actor);
        var read = await matching.AsNoTracking().Where(x => x.Number > slice.Start).OrderBy(x => x.Number).Take(slice.Read).ToListAsync();
        var (items, next) = slice.Of(read, x => x.Number);
        var views = await posts.ShowAsync(found, actor, items);
        return TypedResults.Ok(new Listed<ContributionDetail>([.. items.Zip(views, (item, view) => ContributionDetail.Of(item, view, found))], next));
    }

    private static async Task<Ok<ContributionDetail>> OneAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, CampaignFacts campaigns, Posts posts, AppDb db, Actor actor, HttpResponse response)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        return TypedResults.Ok(await ShowAsync(await FindAsync(db, found, number, actor), found, posts, actor, response));
    }

    private static async Task<Results<Created<ContributionDetail>, Ok<ContributionDetail>>> SendAsync(
        [Description("活动编号")] int campaign, NewContribution sent, CampaignFacts campaigns, Contributing contributing, Posts posts, Actor actor, HttpResponse response)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var theme = found.Themes.FirstOrDefault(theme => theme.Number == sent.Theme && !theme.IsRetired);
        if (sent.Theme is { } number && theme is null) throw ApiRefusal.Invalid("theme", $"活动里没有主题{number}。");

        var input = new ContributionInput
        {
            Text = sent.Text, ThemeId = theme?.Id, PromptIds = [.. sent.PromptIds.Union(sent.PromptId is { } prompt ? [prompt] : [])], Clause = string.Join(';', sent.Clauses), HidesName = sent.HidesName, Label = sent.Label,
            Voice = sent.Voice, Visibility = sent.Visibility,
        };
        var (contribution, isNew) = await contributing.ImportAsync(found, actor, input, sent.ExternalId);
        var shown = await ShowAsync(contribution, found, posts, actor, response);
        if (!isNew) return TypedResults.Ok(shown);

        return TypedResults.Created($"{ApiSetup.Root}{DiscussionLinks.Contribution(found.Number, contribution.Number)}", shown);
    }

    private static async Task<Ok<ContributionDetail>> AnswerAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, NewDisposition answer, CampaignFacts campaigns, Posts posts, Answering answering, AppDb db,
        Actor actor, HttpContext http)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var contribution = await FindAsync(db, found, number, actor);
        if (!Posts.MayAnswer(found, actor, contribution.ThemeId)) throw ApiRefusal.Forbidden;

        http.Request.MustMatch(contribution);
        var into = answer.MergedInto is { } target
            ? await answering.TargetAsync(found, actor, $"{target}") ?? throw ApiRefusal.Invalid("mergedInto", "没有这个编号的建言，请核对编号。")
            : default(Guid?);
        await answering.AnswerAsync(contribution, answer.Kind, answer.Reason, into, actor);
        return TypedResults.Ok(await ShowAsync(contribution, found, posts, actor, http.Response));
    }

    private static async Task<Ok<ContributionDetail>> WithdrawAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, CampaignFacts campaigns, Posts posts, AppDb db,
        Actor actor, [FromServices] TimeProvider clock, HttpResponse response)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var contribution = await FindAsync(db, found, number, actor);
        contribution.Withdraw(actor, clock.Now());
        await db.SaveChangesAsync();
        return TypedResults.Ok(await ShowAsync(contribution, found, posts, actor, response));
    }

    private static async Task<Ok<ContributionDetail>> ObjectAsync(
        [Description("活动编号")] int campaign, [Description("建言编号")] int number, NewObjection objection, CampaignFacts campaigns, Posts posts, AppDb db,
        Actor actor, [FromServices] TimeProvider clock, HttpResponse response)
    {
        var found = await campaigns.FindAsync(campaign, actor).OrNotFound();
        var contribution = await FindAsync(db, found, number, actor);
        contribution.RaiseObjection(objection.Text, actor, clock.Now());
        await db.SaveChangesAsync();
        return TypedResults.Ok(await ShowAsync(contribution, found, posts, actor, response));
    }

    private static Task<Contribution> FindAsync(AppDb db, CampaignFact campaign, int number, Actor actor) =>
        db.Contributions.VisibleTo(campaign, actor).SingleOrDefaultAsync(x => x.Number == number).OrNotFound();

    private static async Task<ContributionDetail> ShowAsync(Contribution contribution, CampaignFact campaign, Posts posts, Actor actor, HttpResponse response)
    {
        response.Show(contribution);
        return ContributionDetail.Of(contribution, await posts.ShowAsync(campaign, actor, contribution), campaign);
    }
}
