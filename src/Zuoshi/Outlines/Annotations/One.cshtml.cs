using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Outlines.Reading;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Platform.Web;

namespace Zuoshi.Outlines.Annotations;

/// <summary>One annotation with what was said to it; its author changes it here, the office answers a question.</summary>
[Can(Permission.ReadCampaign)]
public sealed class OneModel(AppDb db, CampaignFacts campaigns, OutlineFacts facts, OutlineReading reading, Annotating annotating, TimeProvider clock) : AppPage
{
    public sealed class TextInput
    {
        [Required(ErrorMessage = "请写一点内容。"), StringLength(Annotation.LongestText, ErrorMessage = "最多2000个字。")]
        public string? Text { get; set; }
    }

    private Annotation annotation = null!;

    public AnnotationInput Input { get; private set; } = new();

    public TextInput Reply { get; private set; } = new();

    public TextInput Answer { get; private set; } = new();

    /// <summary>The version of the explanation that the person has seen; -1 before the first.</summary>
    public int AnswerVersion { get; private set; }

    /// <summary>What somebody else has answered meanwhile.</summary>
    public string? TheirAnswer { get; private set; }

    public CampaignFact Campaign { get; private set; } = null!;

    public AnnotationView Shown { get; private set; } = null!;

    /// <summary>The clause it stands on; null when no version has it.</summary>
    public ClauseFact? Clause { get; private set; }

    public IReadOnlyList<Reply> Replies => annotation.Replies;

    public Explanation? Explanation { get; private set; }

    public bool IsAdrift => annotation.AdriftSince is not null;

    public bool MayAnswer => annotation.Kind is AnnotationKind.Question && Campaign.IsManagedBy(Actor);

    public AnnotationForm Form =>
        AnnotationForm.For(Campaign, Actor, Input, takesContributions: false) with { Field = $"annotation/{Campaign.Number}/{annotation.Number}" };

    /// <summary>What it may become a contribution to; nothing when it can't be one, or is one.</summary>
    public bool MayContribute => Shown.IsMine && annotation.ContributionId is null && annotating.TakesContributions && Actor.Can(Permission.Contribute);

    private string Here => OutlineLinks.Annotation(Campaign.Number, annotation.Number);

    public async Task<IActionResult> OnGetAsync(int campaign, int number) => await LoadAsync(campaign, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEditAsync(int campaign, int number, int version, [Bind(Prefix = nameof(Input))] AnnotationInput input)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Shown.IsMine) return Forbid();

        Input = input;
        if (!ModelState.IsValid) return Invalid();
        if (version != annotation.Version) return Stale("这条批注在别处改过。上面是现在的内容，您写的还在下面，要用您的请再保存一次。");

        Annotating.MustFit(Campaign, Actor, input);
        annotation.Edit(input.ToContent(), Actor);
        await db.SaveChangesAsync();
        return Done("批注已改好", Here);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int campaign, int number)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Shown.IsMine) return Forbid();

        annotation.Withdraw(Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done("批注已撤回", Clause?.Address(campaign) ?? OutlineLinks.Reading(campaign));
    }

    public async Task<IActionResult> OnPostReplyAsync(int campaign, int number, [Bind(Prefix = nameof(Reply))] TextInput reply)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Reply = reply;
        if (!ModelState.IsValid) return Invalid();

        annotation.Reply(reply.Text!, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done("已回复", Here);
    }

    public async Task<IActionResult> OnPostContributeAsync(int campaign, int number, Guid? target)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!Shown.IsMine) return Forbid();
        if (target is null) return Invalid("target", "请选提给哪个主题或题目。");

        await annotating.SendAsync(Campaign, Actor, annotation, target.Value);
        await db.SaveChangesAsync();
        return Done("已转成建言，答复后首页会告诉您", Here);
    }

    public async Task<IActionResult> OnPostAnswerAsync(int campaign, int number, int answerVersion, [Bind(Prefix = nameof(Answer))] TextInput answer)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();
        if (!MayAnswer) return Forbid();

        Answer = answer;
        if (!ModelState.IsValid) return Invalid();
        if (answerVersion != AnswerVersion)
        {
            TheirAnswer = Explanation?.Text;
            ModelState.Remove(nameof(answerVersion));
            return Stale("您写的时候，别人先答了。两份都在下面，请合成一份，再按一次“解答”。");
        }

        if (Explanation is null) db.Add(Explanation.OfQuestion(annotation, answer.Text!, Actor, clock.Now()));
        else Explanation.Edit(answer.Text!, Actor, clock.Now());
        await db.SaveChangesAsync();
        return Done("已解答，提问的人看得到", Here);
    }

    private async Task<bool> LoadAsync(int number, int annotationNumber)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        var visible = db.Annotations.VisibleTo(campaign, Actor).Where(x => x.Number == annotationNumber);
        if (await visible.Include(x => x.Replies.OrderBy(reply => reply.Id)).SingleOrDefaultAsync() is not { } found) return false;

        (Campaign, Scope, annotation) = (campaign, campaign.Scope, found);
        Shown = (await reading.ShowAsync(campaign, Actor, visible))[0];
        Clause = (await facts.ListAsync(campaign.Id, [found.ClauseKey])).FirstOrDefault();
        Explanation = await db.Explanations.SingleOrDefaultAsync(x => x.QuestionId == found.Id);
        AnswerVersion = Explanation?.Version ?? -1;
        Answer.Text = Explanation?.Text;
        Input = AnnotationInput.Of(found);
        return true;
    }

    /// <summary>The version that the author has seen.</summary>
    public int Version => annotation.Version;
}
