using Zuoshi.Platform;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Exchange.Reviews;

/// <summary>
/// 互评 once: whose work is looked at, by when, on which criteria. A campaign has two at most. What is read is in the system
/// already; what comes of it are sentences, never a score.
/// </summary>
public sealed class ReviewRound : Entity
{
    /// <summary>Rounds that a campaign may have.</summary>
    public const int MostRounds = 2;

    private readonly List<ReviewObject> objects = [];
    private readonly List<ReviewCriterion> criteria = [];

    private ReviewRound()
    {
    }

    /// <summary>Prepares a round.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="earlier">How many rounds the campaign has already.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleBroken">There have been enough, or the terms lack something.</exception>
    public ReviewRound(Guid campaignId, int earlier, RoundTerms terms, DateOnly today)
    {
        if (earlier >= MostRounds) throw new RuleBroken("exchange.round-third", $"一次活动最多互评{MostRounds}轮，已经有{earlier}轮，不再增加各单位的负担。");

        (CampaignId, Number) = (campaignId, earlier + 1);
        Set(terms.Checked(today));
        Happened("exchange.round-prepared", campaignId, detail: new { Number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign: 1 or 2.</summary>
    public int Number { get; private set; }

    /// <summary>名称.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Units or groups.</summary>
    public PartyKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public RoundState State { get; private set; } = RoundState.Preparing;

    /// <summary>The first day on which reviews are filled in.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>When what came of it was published; null before.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>What the drawing of reviewers began from, so that it can be drawn again and compared.</summary>
    public int Seed { get; private set; }

    /// <summary>Whose work is reviewed, in official order.</summary>
    public IReadOnlyList<ReviewObject> Objects => objects;

    /// <summary>What is looked at, in order.</summary>
    public IReadOnlyList<ReviewCriterion> Criteria => criteria;

    /// <summary>Whether reviews may be filled in on a day.</summary>
    public bool IsOpenOn(DateOnly today) => State is RoundState.Open && OpensOn <= today && today <= ClosesOn;

    /// <summary>The object of a key.</summary>
    public ReviewObject ObjectOf(Guid id) => objects.Find(it => it.Id == id) ?? throw new ArgumentException("No object of this round", nameof(id));

    /// <summary>Changes what it is, while it is being prepared.</summary>
    public void Prepare(RoundTerms terms, DateOnly today)
    {
        MustBe(RoundState.Preparing, "已经抽过评议单位，只能延长时间，不能再改别的。");
        Set(terms.Checked(today));
        Happened("exchange.round-changed", CampaignId);
    }

    /// <summary>Draws the reviewers and begins. Gives the seats, each a thing of its own.</summary>
    /// <param name="ground">Who may review whom; its objects are parties.</param>
    /// <param name="seed">What the drawing begins from.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<Review> Open(ReviewGround ground, int seed, DateOnly today)
    {
        MustBe(RoundState.Preparing, "已经抽过评议单位。");
        if (WorkCalendar.China.Between(today, ClosesOn) < RoundTerms.FewestWorkdays)
            throw new RuleBroken("exchange.round-short", $"离截止不到{RoundTerms.FewestWorkdays}个工作日，请先把截止日期改到{WorkCalendar.China.After(today, RoundTerms.FewestWorkdays).Chinese()}或以后。");

        var drawn = ReviewerAssignment.Draw(ground, seed);
        if (drawn.Count == 0) throw new RuleBroken("exchange.round-nobody", "一个评议单位都抽不出来：要么没有账号能填，要么都有隶属或利害关系。");

        (State, Seed) = (RoundState.Open, seed);
        Happened("exchange.round-opened", CampaignId, detail: new { seed, seats = drawn.Count });
        return [.. drawn.Select(pair => new Review(this, objects.Find(it => it.PartyId == pair.Reviewed)!, pair.Reviewer))];
    }

    /// <summary>Gives more time.</summary>
    public void Extend(DateOnly until, DateOnly today)
    {
        if (State is RoundState.Published) throw new RuleBroken("exchange.round-over", "已经公布，不能再延。");
        if (until <= ClosesOn) throw new RuleBroken("exchange.round-shorter", $"现在是{ClosesOn.Chinese()}截止，只能往后延。");

        RoundTerms.MustBeWindow(today > OpensOn ? today : OpensOn, until);
        ClosesOn = until;
        Happened("exchange.round-extended", CampaignId);
    }

    /// <summary>Publishes what came of it.</summary>
    /// <param name="reviews">All seats.</param>
    /// <param name="today">The day.</param>
    public void Publish(IReadOnlyCollection<Review> reviews, DateOnly today)
    {
        MustBe(RoundState.Open, State is RoundState.Published ? "已经公布过了。" : "还没有开始。");
        if (today <= ClosesOn && reviews.Any(review => review.State is SeatState.Waiting))
            throw new RuleBroken("exchange.round-running", $"还有人没有填，到{ClosesOn.Chinese()}截止，第二天起可以公布。");
        if (!reviews.Any(review => review.State is SeatState.Filled)) throw new RuleBroken("exchange.round-empty", "一份都没有填，没有可以公布的。请延长时间。");

        (State, PublishedOn) = (RoundState.Published, today);
        Happened("exchange.round-published", CampaignId);
    }

    private void MustBe(RoundState state, string otherwise)
    {
        if (State != state) throw new RuleBroken("exchange.round-state", otherwise);
    }

    private void Set(RoundTerms given)
    {
        (Name, Kind, OpensOn, ClosesOn) = (given.Name, given.Kind, given.OpensOn, given.ClosesOn);
        objects.RemoveAll(it => given.Objects.All(party => party.Id != it.PartyId));
        foreach (var (index, party) in given.Objects.Index())
        {
            if (objects.Find(it => it.PartyId == party.Id) is not { } known) objects.Add(known = new ReviewObject(party.Id));
            known.Set(index + 1, party.Name);
        }

        criteria.RemoveAll(one => !given.Criteria.Contains(one.Name));
        foreach (var (index, name) in given.Criteria.Index())
        {
            if (criteria.Find(one => one.Name == name) is not { } known) criteria.Add(known = new ReviewCriterion(name));
            known.Place(index + 1);
        }
    }
}

/// <summary>Whose work is reviewed in a round.</summary>
public sealed class ReviewObject
{
    private ReviewObject()
    {
    }

    internal ReviewObject(Guid partyId) => PartyId = partyId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place in official order, from 1; its number in addresses.</summary>
    public int Order { get; private set; }

    /// <summary>Key of the unit or theme.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>What it was called when the round was prepared.</summary>
    public string Name { get; private set; } = "";

    internal void Set(int order, string name) => (Order, Name) = (order, name);
}

/// <summary>What is looked at in a round.</summary>
public sealed class ReviewCriterion
{
    private ReviewCriterion()
    {
    }

    internal ReviewCriterion(string name) => Name = name;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The criterion in words.</summary>
    public string Name { get; private set; } = "";

    internal void Place(int order) => Order = order;
}
