using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Columns;
using Zuoshi.Lists.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;

namespace Zuoshi.Lists.Rows;

/// <summary>The form of a row with everything that can be chosen in it; shared by making and changing.</summary>
public sealed partial class RowForm
{
    internal const int MostContributions = 30;

    private readonly CampaignFact campaign;
    private readonly IReadOnlyList<ThemeFact> themes;
    private readonly IReadOnlyList<UnitFact> units;
    private readonly IReadOnlyList<PersonFact> people;
    private readonly Actor actor;
    private readonly Dictionary<string, string> theirs = [];
    private readonly Dictionary<Guid, string> names;

    private RowForm(CampaignFact campaign, WorkItemKind kind, Actor actor, (IReadOnlyList<UnitFact> Units, IReadOnlyList<PersonFact> People, CampaignColumns Columns) known, RowInput input)
    {
        this.campaign = campaign;
        (units, people) = (known.Units, known.People);
        Columns = known.Columns.Of(kind);
        this.actor = actor;
        themes = campaign.EditableThemes(actor);
        MayLeaveThemeOut = campaign.MayMakeRows(actor) && themes.Count == 0;
        Kind = kind;
        Input = input;
        names = units.ToDictionary(unit => unit.Id, unit => unit.ShortName);
        foreach (var theme in campaign.Themes) names[theme.Id] = theme.Name;
        foreach (var own in Columns.Own) names[own.Id] = own.Title;
        // One line for each column that stands in the tables, in their order, whatever was sent.
        input.Own = [.. Columns.OwnShown.Select(own => input.Own.Find(line => line.ColumnId == own.Id) ?? new RowInput.OwnLine { ColumnId = own.Id })];
    }

    public WorkItemKind Kind { get; }

    public RowInput Input { get; }

    /// <summary>The columns of the list.</summary>
    public ListColumns Columns { get; }

    /// <summary>Whether the row is being made: its label is chosen then, and changed on the row's own page.</summary>
    public bool IsNew => Input.Version == 0;

    public IEnumerable<SelectListItem> LabelOptions => LabelForm.Choices(actor);

    /// <summary>A campaign without themes has rows without one.</summary>
    public bool MayLeaveThemeOut { get; }

    public IEnumerable<string> PeopleNames => people.Select(person => person.Name).Distinct();

    public IEnumerable<SelectListItem> ThemeOptions =>
        [new(MayLeaveThemeOut ? "不分主题" : "请选", ""), .. themes.Select(theme => new SelectListItem($"{theme.Number} {theme.Name}", theme.Id.ToString()))];

    public IEnumerable<SelectListItem> UnitOptions => [new("请选", ""), .. units.Where(unit => unit.Stands || IsNamed(unit)).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];

    public IEnumerable<SelectListItem> SourceOptions => Options<SourceKind>(kind => kind.Name());

    public IEnumerable<SelectListItem> NatureOptions => Options<Nature>(nature => nature.Name());

    public IEnumerable<SelectListItem> HorizonOptions => Options<Horizon>(horizon => horizon.Name(), "未定");

    public IEnumerable<SelectListItem> DeliverableOptions => Options<DeliverableForm>(form => form.Name(), "请选");

    public IEnumerable<SelectListItem> BuildNatureOptions => Options<BuildNature>(nature => nature.Name(), "未定");

    public IEnumerable<SelectListItem> FundOptions => Options<FundSource>(source => source.Name(), "未定");

    public IEnumerable<SelectListItem> StageOptions => Options<Stage>(stage => stage.Name(), "未定");

    /// <summary>Whoever may be named in a row.</summary>
    internal static Task<List<PersonFact>> PeopleAsync(OrganisationFacts organisation) =>
        organisation.PeopleAsync(Duty.Leader, Duty.Convener, Duty.UnitHead, Duty.Liaison, Duty.Member, Duty.Office);

    /// <summary>Prepares the form.</summary>
    public static async Task<RowForm> LoadAsync(CampaignFact campaign, WorkItemKind kind, Actor actor, OrganisationFacts organisation, CampaignColumns columns, RowInput input)
    {
        var people = await PeopleAsync(organisation);
        var form = new RowForm(campaign, kind, actor, (await organisation.UnitsAsync(), people, columns), input);
        input.AddSpareLines();
        return form;
    }

    /// <summary>One of the campaign's own columns.</summary>
    public OwnColumn Own(RowInput.OwnLine line) => Columns.Own.First(own => own.Id == line.ColumnId);

    /// <summary>What there is to choose from in one of the campaign's own columns; what the row says already stays among it.</summary>
    public IEnumerable<SelectListItem> ChoicesOf(OwnColumn own) =>
        own.Choices.Append(Input.OwnBefore.Of(own.Id)).Where(choice => choice.Length > 0).Distinct().Select(choice => new SelectListItem(choice, choice)).Prepend(new SelectListItem("未定", ""));

    /// <summary>What somebody else has saved in a field meanwhile, in words; null when it is what was typed.</summary>
    public string? Theirs(string field) => theirs.GetValueOrDefault(field);

    /// <summary>Shows beside each field what somebody else has saved in it meanwhile.</summary>
    public void LayBeside(RowContent mine, RowContent other, IEnumerable<ContributionFact> contributions)
    {
        foreach (var contribution in contributions) names[contribution.Id] = Ui.Mark.Four(contribution.Number);
        foreach (var change in RowField.Changes(mine, other, id => names.GetValueOrDefault(id, ""))) theirs[change.Field] = change.After.Length > 0 ? change.After : "（空）";
    }

    /// <summary>What the form says; what cannot be taken is noted beside its field.</summary>
    public async Task<RowContent> ReadAsync(DiscussionFacts discussions, ModelStateDictionary errors)
    {
        if (Input.ThemeId is { } themeId ? themes.All(theme => theme.Id != themeId) : !MayLeaveThemeOut)
            errors.AddModelError("Input.ThemeId", "请选主题");
        var lead = Unit("Input.LeadUnitId", Input.LeadUnitId);
        var said = await ReadContributionsAsync(discussions, errors);
        return new RowContent
        {
            ThemeId = Input.ThemeId, SourceKind = Input.SourceKind, Basis = Input.Basis ?? "",
            ContributionIds = [.. said.Select(contribution => contribution.Id)],
            Title = Input.Title ?? "", Content = Input.Content ?? "", Target = Input.Target ?? "",
            Kpis = [.. Input.Kpis.Where(line => !line.IsEmpty).Select(line => new KpiText(line.Name ?? "", line.Unit ?? "", line.Baseline, line.Target, line.By))],
            Funds = [.. Input.Funds.Where(line => line.Amount is not null).Select(line => new FundText(line.Year, line.Source, Money.Fen(line.Amount!.Value)))],
            Permits = [.. Input.Permits.Where(line => !line.IsEmpty).Select(line => new RowPermitText(line.Name ?? "", line.PlannedOn, line.DocumentNumber ?? "", line.DoneOn))],
            Deliverables = [.. Input.Deliverables.Where(line => !line.IsEmpty).Select(line => new DeliverableText(line.Form ?? DeliverableForm.Other, line.Name ?? ""))],
            Nature = Input.Nature, LeadUnitId = lead,
            With =
            [
                .. Input.With.Index().Where(line => !line.Item.IsEmpty)
                    .Select(line => new CooperationText(Unit($"Input.With[{line.Index}].UnitId", line.Item.UnitId), line.Item.Duty ?? "")),
            ],
            Leader = Holder.Of(Input.Leader, lead, people), Owner = Holder.Of(Input.Owner, lead, people), Liaison = Holder.Of(Input.Liaison, lead, people),
            Start = Input.Start, Due = Input.Due, DueText = Input.DueText ?? "",
            Milestones = [.. Input.Milestones.Where(line => line.Date is not null).Select(line => new MilestoneText(line.Name ?? "", line.Date!.Value, line.Weight))],
            Label = Labels.Of(Input.Label, said.Select(contribution => contribution.Label), actor),
            Horizon = Input.Horizon, Acceptance = Input.Acceptance ?? "", Remark = Input.Remark ?? "", Own = [.. Input.Own.Index().Select(line => ReadOwn(line.Index, line.Item, errors))],
            Project = Kind is WorkItemKind.Task
                ? null
                : new ProjectContent(
                    Input.Category ?? "", Input.BuildNature, Input.Stage, Input.Scale ?? "", Input.StartYear, Input.EndYear,
                    Input.TotalInvestment is { } wan ? Money.Fen(wan) : null)
                {
                    Code = Input.ProjectCode ?? "", Location = Input.Location ?? "", Owner = Input.ProjectOwner ?? "",
                },
        };

        Guid Unit(string field, Guid? id)
        {
            if (id is { } given && units.Any(unit => unit.Id == given)) return given;
            if (id is not null) errors.AddModelError(field, "名录里没有这个单位，请重新选");
            return Guid.Empty;
        }
    }

    private OwnText ReadOwn(int index, RowInput.OwnLine line, ModelStateDictionary errors)
    {
        var own = Own(line);
        // A choice that was taken away since stays where it was made.
        if (own.Type is ColumnType.Choice && line.Text is { } kept && kept == Input.OwnBefore.Of(own.Id)) return new OwnText(own.Id, kept);

        try
        {
            return new OwnText(own.Id, own.Read(line.Text));
        }
        catch (RuleBroken broken)
        {
            errors.AddModelError($"Input.Own[{index}].Text", broken.Message);
            return new OwnText(own.Id, "");
        }
    }

    private async Task<List<ContributionFact>> ReadContributionsAsync(DiscussionFacts discussions, ModelStateDictionary errors)
    {
        const string field = "Input.Contributions";
        var said = new List<ContributionFact>();
        var numbers = Numbers().Matches(Input.Contributions ?? "").Take(MostContributions).Select(match => int.Parse(match.Value)).Distinct().ToList();
        var known = numbers.Count == 0 ? [] : await discussions.NumberedAsync(campaign, numbers, actor);
        foreach (var number in numbers)
        {
            var found = known.Find(contribution => contribution.Number == number);
            if (found is not null && MaySource(found)) said.Add(found);
            else errors.AddModelError(field, WhyNot(found, Ui.Mark.Four(number)));
        }

        return said;
    }

    /// <summary>Whether a row may be made from a contribution: from one that was adopted, or merged into one that was.</summary>
    internal static bool MaySource(ContributionFact contribution) =>
        contribution.Outcome is { } outcome && (outcome.IsAdopted() || outcome is DispositionKind.Merged);

    /// <summary>Why a row may not be made from the contribution of a number.</summary>
    internal static string WhyNot(ContributionFact? found, string number) => found switch
    {
        null => $"没有编号{number}的建言",
        { Outcome: null } => $"建言{number}还没有答复，先采纳再列入清单",
        _ => $"建言{number}没有采纳，不能作来源",
    };

    // A row may name a unit that has been closed since; nobody can be given to it anew.
    private bool IsNamed(UnitFact unit) => Input.LeadUnitId == unit.Id || Input.With.Exists(line => line.UnitId == unit.Id);

    private static IEnumerable<SelectListItem> Options<T>(Func<T, string> name, string? none = null) where T : struct, Enum
    {
        var options = Enum.GetValues<T>().Select(value => new SelectListItem(name(value), value.ToString()));
        return none is null ? options : options.Prepend(new SelectListItem(none, ""));
    }

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
