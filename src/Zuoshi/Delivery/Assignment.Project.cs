using Zuoshi.Delivery.Projects;
using Zuoshi.Lists.Contract;
using Zuoshi.Platform;

namespace Zuoshi.Delivery;

/// <content>项目进度 of an item whose row is a project.</content>
public sealed partial class Assignment
{
    private const Party Figurers = Party.Office | Party.Lead | Party.Clerk;

    /// <summary>Investment, permits and how the works stand; null where nothing has been entered.</summary>
    public ProjectProgress? Project { get; private set; }

    /// <summary>Whether it is somebody's business to enter them: the lead unit's people and the office.</summary>
    public static bool AreFiguresOf(Party party) => (party & Figurers) != Party.None;

    /// <summary>Whether somebody may enter them: until the item is at an end.</summary>
    public bool TakesFigures(Party party) =>
        ItemKind is WorkItemKind.Project && State is not (AssignmentState.Ended or AssignmentState.Closed or AssignmentState.Archived) && AreFiguresOf(party);

    /// <summary>The project's figures, to enter something; begun with the first thing that is entered.</summary>
    /// <exception cref="RuleBroken">It is no project, at an end, or somebody else's.</exception>
    public ProjectProgress Figures(Move move)
    {
        if (ItemKind is not WorkItemKind.Project) throw new RuleBroken("delivery.no-project", "这一项不是项目，没有投资和手续要报。");
        if (!AreFiguresOf(move.As)) throw new RuleBroken("delivery.not-theirs", $"项目进度由{Figurers.Name()}来填。");
        if (!TakesFigures(move.As)) throw new RuleBroken("delivery.state", $"这一项现在是“{State.Name()}”，不再填项目进度。");

        return Project ??= new ProjectProgress(this);
    }
}
