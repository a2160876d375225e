using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.PublicPages;

/// <summary>What an office shows of a campaign.</summary>
/// <param name="IsOn">Whether there is a public page at all.</param>
/// <param name="Intro">What is said first.</param>
/// <param name="ShowsPhases">Whether the phases are shown.</param>
/// <param name="ShowsProgress">Whether it is shown how many items stand how.</param>
/// <param name="ShowsIndicators">Whether the indicators that may be public are shown.</param>
/// <param name="TakesNotes">Whether the public may write.</param>
/// <param name="PromptId">The prompt that what they write answers.</param>
public sealed record ReleaseTerms(bool IsOn, string Intro, bool ShowsPhases, bool ShowsProgress, bool ShowsIndicators, bool TakesNotes, Guid? PromptId);

/// <summary>公开页 of a campaign: what its office has released, and nothing else. There is none until the office opens it.</summary>
public sealed class PublicRelease : Entity
{
    /// <summary>Longest introduction, and longest words of an idea, in characters.</summary>
    public const int LongestIntro = 300, LongestIdea = 200;

    private static readonly WordRule Words = new("public.words", LongestIdea);

    private readonly List<PublicIdea> ideas = [];

    private PublicRelease()
    {
    }

    /// <summary>A page that isn't open yet.</summary>
    public PublicRelease(Guid campaignId) => CampaignId = campaignId;

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Whether there is a public page at all.</summary>
    public bool IsOn { get; private set; }

    /// <summary>What is said first.</summary>
    public string Intro { get; private set; } = "";

    /// <summary>Whether the phases are shown.</summary>
    public bool ShowsPhases { get; private set; }

    /// <summary>Whether it is shown how many items stand how.</summary>
    public bool ShowsProgress { get; private set; }

    /// <summary>Whether the indicators that may be public are shown.</summary>
    public bool ShowsIndicators { get; private set; }

    /// <summary>Whether the public may write.</summary>
    public bool TakesNotes { get; private set; }

    /// <summary>The prompt that what the public writes answers.</summary>
    public Guid? PromptId { get; private set; }

    /// <summary>The ideas that were released, in order.</summary>
    public IReadOnlyList<PublicIdea> Ideas => ideas;

    /// <summary>Settles what is shown.</summary>
    /// <exception cref="RuleBroken">The introduction is too long, or the public may write and nobody has said on what.</exception>
    public void Set(ReleaseTerms terms)
    {
        var intro = PlainText.Of(terms.Intro);
        if (intro.Length > LongestIntro) throw new RuleBroken("public.intro", $"开头的话最多{LongestIntro}个字，现在有{intro.Length}个。");
        if (terms is { TakesNotes: true, PromptId: null }) throw new RuleBroken("public.prompt", "收群众来言，请选来言归到哪个问题下。");

        (IsOn, Intro, ShowsPhases, ShowsProgress, ShowsIndicators, TakesNotes, PromptId) =
            (terms.IsOn, intro, terms.ShowsPhases, terms.ShowsProgress, terms.ShowsIndicators, terms.TakesNotes, terms.PromptId);
        Happened("public.release-set", CampaignId);
    }

    /// <summary>Releases an adopted contribution, in words for the public.</summary>
    /// <exception cref="RuleBroken">It says nothing or too much, or was released before.</exception>
    public void Release(Guid contributionId, string? text, string? outcome)
    {
        if (ideas.Exists(idea => idea.ContributionId == contributionId)) throw new RuleBroken("public.released", "这条建言已经公开过了。");

        ideas.Add(new PublicIdea(ideas.Count == 0 ? 1 : ideas.Max(idea => idea.Order) + 1, contributionId, Words.Of(text, "公开的话"), Words.Of(outcome, "采纳后怎么办")));
        Happened("public.idea-released", CampaignId);
    }

    /// <summary>Takes an idea off the page; the record keeps it.</summary>
    public void TakeBack(Guid ideaId)
    {
        if (ideas.RemoveAll(idea => idea.Id == ideaId) > 0) Happened("public.idea-taken-back", CampaignId);
    }
}

/// <summary>An adopted contribution on the public page.</summary>
public sealed class PublicIdea
{
    private PublicIdea()
    {
    }

    internal PublicIdea(int order, Guid contributionId, string text, string outcome) => (Order, ContributionId, Text, Outcome) = (order, contributionId, text, outcome);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place.</summary>
    public int Order { get; private set; }

    /// <summary>The contribution.</summary>
    public Guid ContributionId { get; private set; }

    /// <summary>What it proposes, in words for the public.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What is made of it.</summary>
    public string Outcome { get; private set; } = "";
}
