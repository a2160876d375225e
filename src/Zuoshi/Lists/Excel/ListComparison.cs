using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Reporting;
using Zuoshi.Platform;
using Zuoshi.Platform.Time;

namespace Zuoshi.Lists.Excel;

/// <summary>
/// Tables of rows beside what the site says, cell by cell and three ways: as it was exported, as the site has it now, as the table
/// has it. A cell that only the table changed is taken, one that only the site changed stays, and where both did a person is asked.
/// </summary>
internal sealed class ListComparison
{
    private readonly ImportGround ground;
    private readonly ImportAnswers answers;
    private readonly Dictionary<string, ImportQuestion> questions = [];
    private readonly Dictionary<Guid, WorkItem> items;
    private readonly HashSet<Guid> claimed = [];

    private ListComparison(ImportGround ground, ImportAnswers answers)
    {
        (this.ground, this.answers) = (ground, answers);
        items = ground.Items.ToDictionary(item => item.Id);
    }

    /// <summary>The rows of the tables.</summary>
    public IReadOnlyList<ComparedRow> Rows { get; private set; } = [];

    /// <summary>What a person has been or has to be asked, each once.</summary>
    public IReadOnlyCollection<ImportQuestion> Questions => questions.Values;

    /// <summary>Rows of the site that a table no longer has, though it was exported with them.</summary>
    public IReadOnlyList<WorkItem> Missing { get; private set; } = [];

    /// <summary>Cells in which a person has to choose, or has chosen.</summary>
    public IEnumerable<(ComparedRow Row, ComparedCell Cell)> Conflicts => Rows.Where(row => row.Fate is not RowFate.LeftOut).SelectMany(row => row.Cells.Where(cell => cell.IsConflict), (row, cell) => (row, cell));

    /// <summary>Whether everything is said and right.</summary>
    public bool IsReady => Rows.All(row => row.Fate is not RowFate.Open);

    /// <summary>How many rows fare so.</summary>
    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>Compares.</summary>
    /// <param name="sheets">What was read.</param>
    /// <param name="ground">What it is laid beside.</param>
    /// <param name="answers">What has been said so far.</param>
    public static ListComparison Of(IReadOnlyList<ListSheet> sheets, ImportGround ground, ImportAnswers answers)
    {
        var comparison = new ListComparison(ground, answers);
        // All keys are claimed before a row without one looks for its like.
        var keyed = sheets.SelectMany(sheet => sheet.Lines).Where(line => line.Key is not null).ToDictionary(line => line.Number, comparison.Claim);
        comparison.Rows = [.. sheets.SelectMany(sheet => sheet.Lines, (sheet, line) => comparison.Compare(sheet, line, keyed))];
        var exported = sheets.Where(sheet => sheet.Lines.Any(line => line.Key is not null)).Select(sheet => sheet.Kind).ToHashSet();
        comparison.Missing = [.. ground.Items.Where(item => exported.Contains(item.Kind) && !comparison.claimed.Contains(item.Id))];
        return comparison;
    }

    /// <summary>The row that a key names, for the first that bears it.</summary>
    private WorkItem? Claim(ListLine line) => Keyed(line) is { } item && item.Kind == line.Kind && claimed.Add(item.Id) ? item : null;

    private WorkItem? Keyed(ListLine line) => Guid.TryParse(line.Key?.Id, out var id) ? items.GetValueOrDefault(id) : null;

    private ComparedRow Compare(ListSheet sheet, ListLine line, Dictionary<int, WorkItem?> keyed)
    {
        var item = line.Key is null ? Alike(line) : keyed[line.Number];
        var row = new ComparedRow(line, item);
        if (answers.Find(ImportQuestion.RowKey(line.Number)) == ImportQuestion.Leave) row.Fate = RowFate.LeftOut;
        else if (item is not null) CompareKnown(row, sheet, item);
        else CompareNew(row, sheet);

        // Asked again for as long as the table is being checked, so that an answer can be changed.
        if (line.Key is not null && item is null) Ask(ImportQuestion.OfRow(Keyed(line) is null ? QuestionKind.Stranger : QuestionKind.Copy, line, row.Title));
        return row;
    }

    /// <summary>The row that one without a key is by its printed number, or by saying the same.</summary>
    private WorkItem? Alike(ListLine line)
    {
        var found = ground.Items.FirstOrDefault(item => item.Kind == line.Kind && !claimed.Contains(item.Id) && line.Mark == item.Kind.Mark().Character + Ui.Mark.Three(item.Number))
            ?? ground.Items.FirstOrDefault(item => item.Kind == line.Kind && !claimed.Contains(item.Id) && CellWords.Plain(item.Title) == line[ListField.Title]
                && CellWords.Plain(item.Kind is WorkItemKind.Task ? item.Content : item.Scale) == line[item.Kind is WorkItemKind.Task ? ListField.Content : ListField.Scale]);
        if (found is not null) claimed.Add(found.Id);
        return found;
    }

    private void CompareKnown(ComparedRow row, ListSheet sheet, WorkItem item)
    {
        var (line, now) = (row.Line, item.ToContent());
        var exported = line.Key is { } key ? ground.AsOf(item, key.Version) : null;
        var reader = new RowReader(ground, answers, sheet.Near ?? ground.Today);
        var result = now;
        foreach (var field in sheet.Fields) result = CompareCell(row, field, reader, (exported, now, result));

        var isDifferent = row.Cells.Exists(cell => cell.Fate is not CellFate.Kept);
        if (isDifferent) CheckRights(row, now, result);
        Finish(row, reader, result, row.Cells.Exists(cell => cell.Fate is CellFate.Taken) ? RowFate.Changed : RowFate.Unchanged);
        if (row.Cells.Exists(cell => cell.Fate is CellFate.Conflict)) Open(row);
    }

    private RowContent CompareCell(ComparedRow row, ListField field, RowReader reader, (RowContent? Exported, RowContent Now, RowContent Result) states)
    {
        var table = row.Line[field.Name];
        var now = field.Text(states.Now, ground.Name);
        var exported = states.Exported is null ? null : field.Text(states.Exported, ground.Name);
        if (table == exported || table == now)
        {
            if (table != now) row.KeptCells++;
            return states.Result;
        }

        if (field.OnlyWhenNew)
        {
            row.Remarks.Add($"{field.Header}请在这一项自己的页面上改。");
            return states.Result;
        }

        if (Read(row, field, reader, states.Result) is not { } read) return states.Result;

        // The same may be said in other words: a unit by its former name, a day by another form.
        var meant = field.Text(read, ground.Name);
        if (meant == now || meant == exported)
        {
            if (meant != now) row.KeptCells++;
            return states.Result;
        }

        var isConflict = exported is null || exported != now;
        var fate = answers.Find(ImportQuestion.CellKey(row.Line.Number, field.Name)) switch
        {
            ImportQuestion.Table => CellFate.Taken,
            ImportQuestion.Site => CellFate.Kept,
            _ => isConflict ? CellFate.Conflict : CellFate.Taken,
        };
        row.Cells.Add(new ComparedCell(field, exported, now, meant, fate) { IsConflict = isConflict, Meanwhile = exported is null ? "" : Meanwhile(row, field) });
        if (fate is CellFate.Taken) return read;

        if (field.Name == ListField.Lead) reader.KeepLead();
        return states.Result;
    }

    private void CompareNew(ComparedRow row, ListSheet sheet)
    {
        var line = row.Line;
        var reader = new RowReader(ground, answers, sheet.Near ?? ground.Today);
        var content = new RowContent
        {
            Title = "", LeadUnitId = Guid.Empty, SourceKind = SourceKind.Other, Project = line.Kind is WorkItemKind.Project ? new ProjectContent() : null,
        };
        foreach (var field in sheet.Fields.Where(field => line[field.Name].Length > 0)) content = Read(row, field, reader, content) ?? content;

        content = WithTitle(row, content);
        if (content.ThemeId is null) content = content with { ThemeId = UsualTheme(row) };
        if (content.Label > ground.Actor.Clearance) row.Problems.Add(new CellProblem(ListField.Label, $"您没有接触{line[ListField.Label]}的权限，不能这样标。"));
        else content = content with { Label = content.ContributionIds.Select(id => ground.Contributions.First(said => said.Id == id).Label).Append(content.Label).Max() };
        CheckRights(row, content, content);
        Finish(row, reader, content, RowFate.New);
        if (line.Key is not null && answers.Find(ImportQuestion.RowKey(line.Number)) != ImportQuestion.AsNew) Open(row);
    }

    /// <summary>Tables often have one column for what is to be done: a long text is the content, and its first clause the name.</summary>
    private static RowContent WithTitle(ComparedRow row, RowContent content)
    {
        var text = content.Title.Length == 0 ? content.Content : content.Title;
        if (content.Title.Length is > 0 and <= RowRules.LongestTitle || text.Length == 0 || content.Content.Length > 0 && content.Title.Length > 0) return content;

        var title = TitleSuggestion.From(text);
        row.Remarks.Add($"名称取自内容：“{title}”，导入后可以改。");
        return content with { Title = title, Content = text };
    }

    private Guid? UsualTheme(ComparedRow row)
    {
        var themes = ground.Campaign.EditableThemes(ground.Actor);
        if (themes.Count == 0) return null;

        var question = ImportQuestion.OfTheme();
        Ask(question);
        row.Asked.Add((ListField.Theme, question));
        var chosen = Guid.TryParse(answers.Find(ImportQuestion.ThemeKey), out var id) ? themes.FirstOrDefault(theme => theme.Id == id) : null;
        if (chosen is null) Open(row);
        return chosen?.Id;
    }

    private static RowContent? Read(ComparedRow row, ListField field, RowReader reader, RowContent content)
    {
        var (asked, unanswered) = (reader.Questions.Count, reader.Unanswered);
        try
        {
            var read = field.Read(reader, content, row.Line[field.Name]);
            row.Asked.AddRange(reader.Questions.Skip(asked).Select(question => (field.Name, question)));
            return reader.Unanswered > unanswered ? null : read;
        }
        catch (RuleBroken broken)
        {
            row.Problems.Add(new CellProblem(field.Name, broken.Message));
            return null;
        }
    }

    private void CheckRights(ComparedRow row, RowContent before, RowContent after)
    {
        if (row.Fate is RowFate.Open) return;
        if (row.Item is { } item && !ground.Campaign.MayEdit(ground.Actor, item.Place))
            row.Problems.Add(new CellProblem(ListField.Theme, $"这一项现在是“{item.Level.Name()}”，不归您改，请交办理的人改，或者退回后再导入。"));
        else if ((row.Item is null || before.ThemeId != after.ThemeId) && !ground.Campaign.KeepsLists(ground.Actor) && ground.Campaign.EditableThemes(ground.Actor).All(theme => theme.Id != after.ThemeId))
            row.Problems.Add(new CellProblem(ListField.Theme, "这个主题的清单不归您改，请交活动办或者该主题的召集人导入。"));
    }

    private void Finish(ComparedRow row, RowReader reader, RowContent content, RowFate fate)
    {
        row.Remarks.AddRange(reader.Remarks);
        foreach (var question in reader.Questions) Ask(question);
        if (reader.IsLeftOut)
        {
            row.Fate = RowFate.LeftOut;
            return;
        }

        // What is still being asked is no mistake yet.
        if (reader.Unanswered == 0 && row.Problems.Count == 0 && fate is not RowFate.Unchanged && row.Fate is not RowFate.Open) CheckRules(row, content);
        if (reader.Unanswered > 0 || row.Problems.Count > 0 || row.Fate is RowFate.Open)
        {
            Open(row);
            return;
        }

        (row.Fate, row.Result) = (fate, content);
    }

    private static void CheckRules(ComparedRow row, RowContent content)
    {
        try
        {
            RowRules.Check(row.Line.Kind, content);
        }
        catch (RuleBroken broken)
        {
            row.Problems.Add(new CellProblem(FieldOf(broken), broken.Message));
        }
    }

    // By the first words of what is said of a text that is too long.
    private static readonly (string Name, string Field)[] LongTexts =
    [
        ("主要内容", ListField.Content), ("工作目标", ListField.Target), ("来源依据", ListField.Sources), ("完成标准", ListField.Acceptance), ("备注", ListField.Remark),
        ("完成时限", ListField.Due), ("责任领导", "leader"), ("责任人", "owner"), ("联络员", "liaison"), ("配合单位", ListField.With), ("成果", ListField.Deliverables),
        ("阶段目标", ListField.Steps), ("量化指标", ListField.Kpi), ("指标", ListField.Kpi), ("前期手续", ListField.Permits), ("批文", ListField.Permits),
        ("项目类别", ListField.Category), ("建设规模", ListField.Scale), ("建设地点", ListField.Location), ("项目法人", ListField.ProjectOwner),
    ];

    /// <summary>The column in which a broken rule can be mended.</summary>
    private static string FieldOf(RuleBroken broken) => broken.Code switch
    {
        "lists.content-short" => ListField.Content,
        "lists.no-lead" => ListField.Lead,
        "lists.lead-helps" or "lists.helps-twice" => ListField.With,
        "lists.standing-due" or "lists.due-before-start" => ListField.Due,
        "lists.years" or "lists.years-order" => ListField.Years,
        "lists.investment" => ListField.Investment,
        "lists.project-code" => ListField.Code,
        "lists.too-long" => LongTexts.FirstOrDefault(text => broken.Message.StartsWith(text.Name, StringComparison.Ordinal)).Field ?? ListField.Title,
        _ when broken.Code.StartsWith("lists.kpi", StringComparison.Ordinal) => ListField.Kpi,
        _ when broken.Code.StartsWith("lists.fund", StringComparison.Ordinal) => ListField.Funds,
        _ when broken.Code.StartsWith("lists.permit", StringComparison.Ordinal) => ListField.Permits,
        _ when broken.Code.StartsWith("lists.milestone", StringComparison.Ordinal) => ListField.Steps,
        _ => ListField.Title,
    };

    /// <summary>Who changed a field last since the row was exported.</summary>
    private string Meanwhile(ComparedRow row, ListField field) =>
        ground.Past[row.Item!.Id].LastOrDefault(past => past.Edition > row.Line.Key!.Value.Version && past.History.Before is { } before
            && field.Text(before, ground.Name) != field.Text(past.History.After, ground.Name)) is { } change
            ? $"{change.By} {change.At.InChina():M月d日}"
            : "";

    private static void Open(ComparedRow row) => (row.Fate, row.Result) = (RowFate.Open, null);

    private void Ask(ImportQuestion question) => questions.TryAdd(question.Key, question);
}
