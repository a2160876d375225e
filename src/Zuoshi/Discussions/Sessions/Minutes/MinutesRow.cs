using Zuoshi.Campaigns.Contract;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>A row as the recorder puts it right.</summary>
/// <param name="Speaker">The name; empty for nobody's.</param>
/// <param name="Text">The words.</param>
/// <param name="PromptId">The prompt.</param>
/// <param name="ThemeId">The theme.</param>
/// <param name="Clause">The clause, as typed.</param>
/// <param name="IsLeftOut">Whether it becomes no contribution.</param>
public sealed record RowText(string Speaker, string Text, Guid? PromptId, Guid? ThemeId, string Clause, bool IsLeftOut);

/// <summary>What one person said, on its way to a contribution.</summary>
public sealed class MinutesRow
{
    private MinutesRow()
    {
    }

    internal MinutesRow(Spoken spoken, SpeakerList speakers, CampaignFact campaign, Guid? themeId)
    {
        var target = Marks.Resolve(spoken.Marks, campaign);
        Source = SourceOf(spoken);
        Unknown = string.Join("、", target.Unknown);
        Set(new RowText(spoken.Speaker, spoken.Text, target.PromptId, target.ThemeId ?? themeId, target.Clause, IsLeftOut: false), speakers, campaign);
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>What it was read from, by which a second reading knows it again.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Marks in it that name nothing the campaign has.</summary>
    public string Unknown { get; private set; } = "";

    /// <summary>The speaker's name; empty for nobody's.</summary>
    public string Speaker { get; private set; } = "";

    /// <summary>The speaker, when the name is that of somebody known.</summary>
    public Guid? SpeakerId { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The prompt it answers.</summary>
    public Guid? PromptId { get; private set; }

    /// <summary>The theme it is on.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>The clause it cites, as typed.</summary>
    public string Clause { get; private set; } = "";

    /// <summary>Whether the recorder wants no contribution of it.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>What it has become.</summary>
    public Guid? ContributionId { get; private set; }

    /// <summary>What has to be put right before it can become a contribution.</summary>
    public IReadOnlyList<string> Problems => ContributionId is not null || IsLeftOut ? [] :
    [
        .. Text.Length == 0 ? ["没有内容"] : Array.Empty<string>(),
        .. Text.Length > Contribution.LongestText ? [$"有{Text.Length}个字，一条最多{Contribution.LongestText}个，请回去分成几条"] : Array.Empty<string>(),
        .. PromptId is null && ThemeId is null ? ["请选题目或主题"] : Array.Empty<string>(),
        .. Unknown.Length > 0 ? [$"没有“{Unknown}”，请选对应的题目或主题"] : Array.Empty<string>(),
    ];

    internal static string SourceOf(Spoken spoken) => $"{spoken.Speaker}：{string.Concat(spoken.Marks.Select(mark => $"〔{mark}〕"))}{spoken.Text}";

    internal void PutAt(int place) => Place = place;

    internal void Became(Guid contributionId) => ContributionId = contributionId;

    /// <summary>Puts it right; whether that changed anything.</summary>
    internal bool Set(RowText text, SpeakerList speakers, CampaignFact campaign)
    {
        var before = (Speaker, SpeakerId, Text, PromptId, ThemeId, Clause, IsLeftOut, Unknown);
        var speaker = speakers.Find(text.Speaker);
        (Speaker, SpeakerId) = (speaker.Name, speaker.PersonId);
        (Text, Clause, IsLeftOut) = (text.Text.Trim(), text.Clause.Trim(), text.IsLeftOut);
        var target = (campaign.Prompt(text.PromptId)?.Id, campaign.Theme(text.ThemeId)?.Id);
        // Whoever chooses something has answered what the unknown mark asked.
        if (Place > 0 && target != (PromptId, ThemeId)) Unknown = "";
        (PromptId, ThemeId) = target;
        return before != (Speaker, SpeakerId, Text, PromptId, ThemeId, Clause, IsLeftOut, Unknown);
    }
}
