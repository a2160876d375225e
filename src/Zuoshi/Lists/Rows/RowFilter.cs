using Microsoft.AspNetCore.Mvc;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;

namespace Zuoshi.Lists.Rows;

/// <summary>What the list is narrowed to; all of it stands in the address, so that it can be kept and passed on.</summary>
public sealed class RowFilter
{
    /// <summary>Which list: nothing for tasks, <c>projects</c>, <c>responsibilities</c>.</summary>
    [FromQuery(Name = "list")]
    public string? List { get; set; }

    /// <summary>Words or a number to find.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Number of a theme.</summary>
    [FromQuery(Name = "theme")]
    public int? Theme { get; set; }

    /// <summary>The lead unit; in 责任清单 the unit that answers.</summary>
    [FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    [FromQuery(Name = "horizon")]
    public Horizon? Horizon { get; set; }

    /// <summary>The clause of the outline from which rows come: 4.1.</summary>
    [FromQuery(Name = "clause")]
    public string? Clause { get; set; }

    /// <summary>The prompt to which rows answer, by way of contributions.</summary>
    [FromQuery(Name = "prompt")]
    public Guid? Prompt { get; set; }

    /// <summary>A single problem.</summary>
    [FromQuery(Name = "problem")]
    public RowProblem? Problem { get; set; }

    /// <summary>Only rows with any problem.</summary>
    [FromQuery(Name = "flawed")]
    public bool Flawed { get; set; }

    /// <summary>How far the rows have risen.</summary>
    [FromQuery(Name = "level")]
    public ReportLevel? Level { get; set; }

    /// <summary>Those that were taken out of the lists, instead of those that are in them.</summary>
    [FromQuery(Name = "withdrawn")]
    public bool Withdrawn { get; set; }

    /// <summary>What they stand in order of: a <see cref="RowSort"/>, or the name that one of the campaign's own columns has in the address.</summary>
    [FromQuery(Name = "sort")]
    public string? SortBy { get; set; }

    /// <summary>The usual order asked for; by number unless stated.</summary>
    public RowSort Sort => Enum.TryParse<RowSort>(SortBy, out var sort) ? sort : RowSort.Number;

    /// <summary>The campaign's own column by which they are ordered, if any.</summary>
    internal OwnColumn? OwnSort => Own.FirstOrDefault(own => own.Name == SortBy)?.Column;

    /// <summary>What they are put together by.</summary>
    [FromQuery(Name = "by")]
    public RowGroup By { get; set; }

    /// <summary>Number of the row that is being changed in the list.</summary>
    [FromQuery(Name = "edit")]
    public int? Edited { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What it is narrowed to by the campaign's own columns.</summary>
    internal IReadOnlyList<OwnFilter> Own { get; set; } = [];

    public bool IsResponsibilities => List == "responsibilities";

    public WorkItemKind Kind => List == "projects" ? WorkItemKind.Project : WorkItemKind.Task;

    /// <summary>Whether anything is narrowed down.</summary>
    public bool IsSet => Withdrawn || !string.IsNullOrWhiteSpace(Words) || Theme is not null || Unit is not null || Horizon is not null || Problem is not null || Level is not null || Flawed || Own.Any(own => own.IsSet) || Prompt is not null || !string.IsNullOrWhiteSpace(Clause);

    /// <summary>The rows that fit.</summary>
    public IQueryable<WorkItem> Apply(IQueryable<WorkItem> items, CampaignFact campaign, IReadOnlyList<UnitFact> units)
    {
        if (Theme is { } number)
        {
            // A number that no theme has finds nothing, rather than the rows without a theme.
            var theme = campaign.Themes.FirstOrDefault(theme => theme.Number == number && !theme.IsRetired)?.Id ?? Guid.Empty;
            items = items.Where(x => x.ThemeId == theme);
        }

        if (Unit is { } unit)
            items = IsResponsibilities
                ? items.Where(x => x.LeadUnitId == unit || x.With.Any(with => with.UnitId == unit))
                : items.Where(x => x.LeadUnitId == unit);
        foreach (var own in Own) items = own.Apply(items);
        if (Horizon is { } horizon) items = items.Where(x => x.Horizon == horizon);
        if (Level is { } level) items = items.Where(x => x.Level == level);
        if (Flawed) items = items.Where(x => x.Problems != RowProblem.None);
        if (Problem is { } problem and not RowProblem.None) items = items.Where(x => (x.Problems & problem) != RowProblem.None);
        return string.IsNullOrWhiteSpace(Words) ? items : Matching(items, Words.Trim(), units);
    }

    private static IQueryable<WorkItem> Matching(IQueryable<WorkItem> items, string words, IReadOnlyList<UnitFact> units)
    {
        var named = units.Where(unit => unit.Name.Contains(words) || unit.ShortName.Contains(words)).Select(unit => unit.Id).ToList();
        int? number = int.TryParse(words.TrimStart('任', '项'), out var parsed) ? parsed : null;
        return items.Where(x =>
            x.Number == number || x.Title.Contains(words) || x.Content.Contains(words) || x.Target.Contains(words) || x.Scale.Contains(words) ||
            x.LeaderName.Contains(words) || x.OwnerName.Contains(words) || x.Location.Contains(words) || x.ProjectOwner.Contains(words) || x.ProjectCode == words ||
            named.Contains(x.LeadUnitId) || x.With.Any(with => named.Contains(with.UnitId)));
    }
}
