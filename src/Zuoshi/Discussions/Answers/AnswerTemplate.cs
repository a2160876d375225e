using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Answers;

/// <summary>答复模板: a reason that the office has worded once for many contributions.</summary>
public sealed class AnswerTemplate : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 50;

    /// <summary>What stands in a template for each contribution's own.</summary>
    public const string Placeholders = "{编号}、{主题}、{题目}、{提出人}";

    private AnswerTemplate()
    {
    }

    /// <summary>Adds a template.</summary>
    /// <exception cref="RuleBroken">Name or text is missing or too long.</exception>
    public AnswerTemplate(Guid campaignId, string? name, DispositionKind kind, string? text)
    {
        CampaignId = campaignId;
        Set(name, kind, text);
        Happened("discussions.template-added", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Name in the list.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The outcome that it goes with.</summary>
    public DispositionKind Kind { get; private set; }

    /// <summary>Its words, with placeholders.</summary>
    public string Text { get; private set; } = "";

    /// <summary>It is no longer offered.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>The templates with which an office may begin.</summary>
    public static IEnumerable<AnswerTemplate> Common(Guid campaignId) =>
    [
        new(campaignId, "列入任务", DispositionKind.Adopted, "同意。已列入“{主题}”任务清单，由牵头单位办理，进展在任务页上看得到。"),
        new(campaignId, "部分列入", DispositionKind.PartlyAdopted, "所提做法可行的部分列入“{主题}”任务清单；其余涉及的权限不在本单位，已记下。"),
        new(campaignId, "留待以后", DispositionKind.Kept, "意见有道理，眼下条件还不具备，留存备查，条件成熟时再办。"),
        new(campaignId, "职责以外", DispositionKind.Declined, "建言{编号}所提事项不在本单位职责范围内，已转告主管部门。"),
    ];

    /// <summary>Changes it; answers that were made with it stay.</summary>
    /// <exception cref="RuleBroken">Name or text is missing or too long.</exception>
    public void Change(string? name, DispositionKind kind, string? text)
    {
        Set(name, kind, text);
        Happened("discussions.template-changed", CampaignId);
    }

    /// <summary>Offers it no longer.</summary>
    public void Retire()
    {
        IsRetired = true;
        Happened("discussions.template-retired", CampaignId);
    }

    /// <summary>A reason with each contribution's own in the places of the placeholders.</summary>
    public static string Fill(string text, Contribution contribution, CampaignFact campaign) => text
        .Replace("{编号}", Mark.Four(contribution.Number), StringComparison.Ordinal)
        .Replace("{主题}", campaign.Theme(contribution.ThemeId)?.Name ?? "综合", StringComparison.Ordinal)
        .Replace("{题目}", string.Join('、', contribution.Prompts.Select(target => campaign.Prompt(target.PromptId)).OfType<PromptFact>().Select(prompt => $"{prompt.Group}{prompt.Number}")), StringComparison.Ordinal)
        .Replace("{提出人}", contribution.ShownAuthor, StringComparison.Ordinal);

    private void Set(string? name, DispositionKind kind, string? text)
    {
        var (called, words) = (PlainText.Of(name), PlainText.Of(text));
        if (called.Length is 0 or > LongestName) throw new RuleBroken("discussions.template-name", $"请写模板的名称，不超过{LongestName}个字。");
        if (words.Length is 0 or > AnswerText.LongestReason) throw new RuleBroken("discussions.template-text", $"请写模板的文字，不超过{AnswerText.LongestReason}个字。");
        if (!Enum.IsDefined(kind)) throw new RuleBroken("discussions.no-kind", "请选一个处理结果。");

        (Name, Kind, Text) = (called, kind, words);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<AnswerTemplate>
    {
        public void Configure(EntityTypeBuilder<AnswerTemplate> template)
        {
            template.ToTable("discussions_answer_templates");
            template.HasIndex(x => x.CampaignId);
            template.Property(x => x.Name).HasMaxLength(LongestName);
            template.ReferencesCampaign(nameof(CampaignId));
        }
    }
}
