using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions;

/// <summary>Sends a contribution in from whichever page its form stands on.</summary>
public sealed class Contributing(AppDb db, KeptTexts kept, OutlineFacts outlines, FileStore files, TimeProvider clock)
{
    private static readonly char[] BetweenClauses = ['；', ';', '，', ',', '\n'];

    /// <summary>The field in which the text of a new contribution is kept while it is typed: one for a campaign, wherever one types.</summary>
    public static string FieldOf(CampaignFact campaign) => $"contribution/{campaign.Number}";

    /// <summary>What the actor has typed so far.</summary>
    public Task<string?> KeptAsync(CampaignFact campaign, Actor actor) => kept.FindAsync(actor.PersonId, FieldOf(campaign));

    /// <summary>Keeps what is typed for later.</summary>
    public Task KeepAsync(CampaignFact campaign, Actor actor, string? text) => kept.KeepAsync(actor.PersonId, FieldOf(campaign), text);

    /// <summary>Sends it in and gives it back with its number.</summary>
    /// <exception cref="RuleBroken">It breaks a rule of <see cref="Contribution"/>, is on something that the campaign doesn't have, or the discussion is closed.</exception>
    public async Task<Contribution> SendAsync(CampaignFact campaign, Actor actor, ContributionInput input)
    {
        if (campaign.DiscussionClosed) await KeepAsync(campaign, actor, input.Text);
        var contribution = await MakeAsync(campaign, actor, input);
        await db.SaveChangesAsync();
        await kept.DropAsync(actor.PersonId, FieldOf(campaign));
        return contribution;
    }

    /// <summary>Enters one for somebody who is offline, and gives it back with its number.</summary>
    /// <exception cref="RuleBroken">As when it is sent in, or the actor may not enter for that person.</exception>
    public async Task<Contribution> EnterAsync(CampaignFact campaign, Actor actor, ContributionInput input, Author author)
    {
        var contribution = await MakeAsync(campaign, actor, input, author);
        await db.SaveChangesAsync();
        return contribution;
    }

    /// <summary>Takes one in from another system, which may send it again: by its key there it is taken in once.</summary>
    /// <exception cref="RuleBroken">As when it is sent in, or something else was taken in under this key.</exception>
    public async Task<(Contribution Contribution, bool IsNew)> ImportAsync(CampaignFact campaign, Actor actor, ContributionInput input, string? externalId)
    {
        if (externalId is not null && await db.Contributions.SingleOrDefaultAsync(x => x.CampaignId == campaign.Id && x.ExternalId == externalId) is { } before)
        {
            before.MustBe(input.Text ?? "", actor);
            return (before, false);
        }

        var contribution = await MakeAsync(campaign, actor, input);
        if (externalId is not null) contribution.KnownAs(externalId);
        await db.SaveChangesAsync();
        return (contribution, true);
    }

    /// <summary>Makes one without saving it.</summary>
    /// <exception cref="RuleBroken">As when it is sent in.</exception>
    internal async Task<Contribution> MakeAsync(CampaignFact campaign, Actor actor, ContributionInput input, Author? author = null)
    {
        campaign.MustBeOpenToDiscussion();
        if (input.ThemeId is not null && campaign.Theme(input.ThemeId) is null || input.PromptIds.Exists(id => campaign.Prompt(id) is not { IsStudy: false }))
            throw new RuleBroken("discussions.unknown-target", "选的题目或主题已经不在这个活动里，请重新选。");
        if (input.HidesName && !campaign.AllowsAnonymity) throw new RuleBroken("discussions.named", "这个活动要求署名，请去掉“对外只显示‘个人’”再提交。");
        if (input.Voice is Voice.Group && !campaign.ConvenedBy(actor.PersonId).Any(theme => theme.Id == input.ThemeId))
            throw new RuleBroken("discussions.no-group-voice", "本组意见由这个主题的召集人提。您可以按个人意见提。");

        var (cited, missing) = await CitedAsync(campaign, input.Clause);
        if (missing is not null) throw new RuleBroken("discussions.no-clause", $"纲要里没有“{missing}”。请按“四（一）”或“四（一）第2句”的样子填，或者空着。");

        var number = await Counter.NextAsync(db, "contributions", campaign.Id);
        var contribution = new Contribution(
            campaign.Id, number,
            new Said(input.Text ?? "", input.ThemeId, input.PromptIds)
            {
                HidesName = input.HidesName, Label = input.Label, Voice = input.Voice, Visibility = input.Visibility, Author = author,
            },
            actor, clock.Now());
        foreach (var clause in cited) contribution.Cite(clause);
        foreach (var file in input.Files)
        {
            var content = await file.BytesAsync();
            contribution.Attach(Path.GetFileName(file.FileName), await files.KeepAsync(content), content.Length);
        }

        db.Add(contribution);
        return contribution;
    }

    /// <summary>The places of the outline that somebody typed, 四（一）第2句；五（二）, and the first of them that the outline hasn't.</summary>
    internal async Task<(IReadOnlyList<CitedClause> Cited, string? Missing)> CitedAsync(CampaignFact campaign, string? typed)
    {
        var cited = new List<CitedClause>();
        foreach (var part in (typed ?? "").Split(BetweenClauses, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // 四、（一） is one place, 四（一）、五（二） are two: whichever the outline has.
            var whole = await outlines.FindAsync(campaign.Id, part);
            foreach (var place in whole is null ? part.Split('、', StringSplitOptions.TrimEntries) : [part])
            {
                if ((whole ?? await outlines.FindAsync(campaign.Id, place)) is not { } found) return (cited, place);
                if (!cited.Contains(found)) cited.Add(found);
            }
        }

        return (cited, null);
    }
}
