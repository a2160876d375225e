using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Excel;

/// <summary>A row as it was once, and who made it so.</summary>
/// <param name="ItemId">The row.</param>
/// <param name="Edition">Its edition then.</param>
/// <param name="History">What it said before and after.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Whose unit.</param>
internal sealed record PastRow(Guid ItemId, int Edition, RowHistory History, DateTime At, string By);

/// <summary>What a table of rows is laid beside.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Actor">Who brings the table.</param>
/// <param name="Today">Today.</param>
internal sealed record ImportGround(CampaignFact Campaign, Actor Actor, DateOnly Today)
{
    private readonly Dictionary<Guid, string> names = [];

    /// <summary>All units in official order.</summary>
    public IReadOnlyList<UnitFact> Units
    {
        get;
        init
        {
            field = value;
            foreach (var unit in value) names[unit.Id] = unit.ShortName;
        }
    } = [];

    /// <summary>The columns of the lists.</summary>
    public CampaignColumns Columns
    {
        get;
        init
        {
            field = value;
            foreach (var (column, title) in value.Names) names[column] = title;
        }
    } = CampaignColumns.Usual;

    /// <summary>Whom the roll has.</summary>
    public IReadOnlyList<PersonFact> People { get; init; } = [];

    /// <summary>What names have been said to mean in tables before.</summary>
    public IReadOnlyDictionary<string, Guid> UnitWords { get; init; } = new Dictionary<string, Guid>();

    /// <summary>The contributions that rows or cells name and the actor may see.</summary>
    public IReadOnlyList<ContributionFact> Contributions
    {
        get;
        init
        {
            field = value;
            foreach (var contribution in value) names[contribution.Id] = Ui.Mark.Four(contribution.Number);
        }
    } = [];

    /// <summary>The rows of the campaign that the actor may see, in order of kind and number.</summary>
    public IReadOnlyList<WorkItem> Items { get; init; } = [];

    /// <summary>What the rows said that have changed since they were exported, in order of time.</summary>
    public ILookup<Guid, PastRow> Past { get; init; } = Array.Empty<PastRow>().ToLookup(past => past.ItemId);

    /// <summary>The name of a unit, theme or contribution.</summary>
    public string Name(Guid id) => names.TryGetValue(id, out var name) ? name : Campaign.Theme(id)?.Name ?? "";

    /// <summary>The contribution of a number, if it is among those known here.</summary>
    public ContributionFact? Contribution(int number) => Contributions.FirstOrDefault(contribution => contribution.Number == number);

    /// <summary>What a row said in an edition; null where that isn't known.</summary>
    public RowContent? AsOf(WorkItem item, int edition) =>
        edition == item.Edition ? item.ToContent() : Past[item.Id].LastOrDefault(past => past.Edition <= edition)?.History.After;
}
