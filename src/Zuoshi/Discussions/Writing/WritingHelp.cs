using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Discussions.Similar;
using Zuoshi.Opinions.Similarity;
using Zuoshi.Opinions.Wording;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Discussions.Writing;

/// <summary>What the author of an unsent contribution is shown, and nobody else.</summary>
/// <param name="Near">Contributions that read like it, the likest first.</param>
/// <param name="Copied">Passages that stand nearly so elsewhere.</param>
/// <param name="Vague">Sentences of stock phrases, with a question each.</param>
public sealed record Help(IReadOnlyList<NearPost> Near, IReadOnlyList<CopiedPassage> Copied, IReadOnlyList<VagueSentence> Vague)
{
    /// <summary>Nothing to show.</summary>
    public bool IsEmpty => Near.Count + Copied.Count + Vague.Count == 0;
}

/// <summary>A contribution that reads like the one being written.</summary>
public sealed record NearPost(string Campaign, int Number, string Text, bool IsMine, Contrast Contrast)
{
    /// <summary>Where it stands.</summary>
    public string Address => $"{Campaign}/contributions/{Number}";

    /// <summary>It can be endorsed instead of being said again.</summary>
    public bool SaysTheSame => !IsMine && Contrast is Contrast.None;
}

/// <summary>Words of the author that stand nearly so elsewhere.</summary>
public sealed record CopiedPassage(string Words, string From, string Address);

/// <summary>A sentence of stock phrases.</summary>
public sealed record VagueSentence(string Words, string Question);

/// <summary>Looks over what somebody is writing. The text is looked at and forgotten.</summary>
public sealed class WritingHelp(AppDb db, LikeTexts likeTexts, CampaignFacts campaigns, OutlineFacts outlines)
{
    private const int MostNear = 5;

    // Of each sentence so many, since of what is found some aren't for the author to see.
    private const int MostCandidates = 20;

    // The outline and the notice change a few times in a campaign; preparing them takes longer than looking one text over.
    private static readonly ConcurrentDictionary<Guid, (IReadOnlyList<CopySource> Sources, Copying Copying)> Papers = [];

    /// <summary>What there is to show.</summary>
    public async Task<Help> ForAsync(CampaignFact campaign, Actor actor, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Help([], [], []);

        text = text.Length <= Contribution.LongestText ? text : text[..Contribution.LongestText];
        var rules = await Wording.RulesAsync(db, campaign.Id);
        var others = await OthersAsync(campaign, actor, text);
        return new Help(
            [.. others.Take(MostNear)],
            await CopiedAsync(campaign, actor, text, [.. others.Where(other => !other.IsMine)]),
            [.. EmptyTalk.In(text, rules).Select(vague => new VagueSentence(text.Substring(vague.Start, vague.Length), vague.Question))]);
    }

    /// <summary>Contributions that the actor may see and that read like the text, then those like one of its sentences.</summary>
    private async Task<List<NearPost>> OthersAsync(CampaignFact campaign, Actor actor, string text)
    {
        var whole = await likeTexts.NearestAsync(campaign.Id, text, MostCandidates);
        var parts = new List<Neighbour>();
        foreach (var sentence in text.Split(['。', '！', '？', '；', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(sentence => sentence.Length >= Copying.Fewest))
            parts.AddRange(await likeTexts.NearestAsync(campaign.Id, sentence, MostCandidates));

        var found = whole.Concat(parts.OrderByDescending(part => part.Score).ThenBy(part => part.Key)).DistinctBy(one => one.Key).ToList();
        var numbers = found.Select(one => (int)one.Key).ToList();
        var seen = await db.Contributions.StandingIn(campaign, actor).Where(x => numbers.Contains(x.Number))
            .Select(x => new { x.Number, x.Text, IsMine = x.AuthorId == actor.PersonId }).ToDictionaryAsync(x => x.Number);
        return
        [
            .. from one in found
               where seen.ContainsKey((int)one.Key)
               let said = seen[(int)one.Key]
               select new NearPost(campaign.Address, said.Number, said.Text, said.IsMine, one.Contrast),
        ];
    }

    private async Task<IReadOnlyList<CopiedPassage>> CopiedAsync(CampaignFact campaign, Actor actor, string text, IReadOnlyList<NearPost> others)
    {
        var clauses = await outlines.CurrentAsync(campaign.Id);
        var papers = new List<CopySource>(clauses.Select(clause => new CopySource(clause.Path, clause.Text)));
        papers.AddRange((await campaigns.NoticeAsync(campaign.Id, actor)).Select(paragraph => new CopySource("", paragraph)));
        var prepared = Papers.AddOrUpdate(
            campaign.Id, _ => (papers, new Copying(papers)), (_, before) => before.Sources.SequenceEqual(papers) ? before : (papers, new Copying(papers)));
        var fromPapers = prepared.Copying.In(text).Select(copied => copied.Source.Length == 0
            ? new CopiedPassage(Words(copied), "通知", CampaignLinks.Notice(campaign.Number))
            : clauses.Find(clause => clause.Path == copied.Source)!.MarkOf(campaign.Number, new CitedClause(default, null, "")) is var mark
                ? new CopiedPassage(Words(copied), $"纲要{mark.Number}", mark.Address) : null!);
        var fromOthers = new Copying([.. others.Select(other => new CopySource($"{other.Number}", other.Text))]).In(text).Select(copied =>
            new CopiedPassage(Words(copied), $"建言{Mark.Four(int.Parse(copied.Source))}", DiscussionLinks.Contribution(campaign.Number, int.Parse(copied.Source))));
        return [.. fromPapers, .. fromOthers];

        string Words(Copied copied) => text.Substring(copied.Start, copied.Length);
    }
}
