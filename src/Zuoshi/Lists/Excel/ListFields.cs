using Zuoshi.Lists.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Lists.Excel;

/// <summary>The columns of the two lists that people fill in, in the order in which they are printed.</summary>
internal static class ListFields
{
    private const string Who = "责任单位", People = "责任人员", When = "时间";

    private static readonly ListField Theme = new(ListField.Theme, "所属主题", 9, (row, name) => row.ThemeId is { } theme ? name(theme) : "", (reader, row, text) => row with { ThemeId = reader.Theme(text) })
    {
        Words = ["主题", "专题", "专题组", "所属专题"],
    };

    private static readonly ListField Target = new(ListField.Target, "工作目标（预期成效）", 20, (row, _) => row.Target, (_, row, text) => row with { Target = text })
    {
        Words = ["工作目标", "预期成效", "目标", "目标要求", "预期目标", "工作要求"],
    };

    private static readonly ListField Lead = new(ListField.Lead, "牵头单位", 10, (row, name) => name(row.LeadUnitId), (reader, row, text) => reader.Lead(row, text))
    {
        Group = Who, Note = "只填一个。", Words = ["牵头部门", "牵头处室", "牵头责任单位", "主办单位", "责任单位", "责任部门", "责任处室", "承办单位", "承办部门", "责任主体", "牵头"],
    };

    private static readonly ListField With = new(ListField.With, "配合单位及职责", 22,
        (row, name) => Lines(row.With.Select(with => with.Duty.Length > 0 ? $"{name(with.UnitId)}：{with.Duty}" : name(with.UnitId))), (reader, row, text) => reader.With(row, text))
    {
        Group = Who, Note = "一行一个，写成“单位：职责”。", Words = ["配合单位", "配合部门", "配合处室", "协办单位", "协作单位", "参加单位", "责任单位", "责任部门", "配合"],
    };

    private static readonly ListField Leader = new("leader", "责任领导", 9, (row, _) => row.Leader.Name, (reader, row, text) => row with { Leader = reader.Holder(text, row.LeadUnitId) })
    {
        Group = People, Words = ["分管领导", "分管局领导", "牵头领导", "责任局领导"],
    };

    private static readonly ListField Owner = new("owner", "责任人", 10, (row, _) => row.Owner.Name, (reader, row, text) => row with { Owner = reader.Holder(text, row.LeadUnitId) })
    {
        Group = People, Words = ["直接责任人", "具体责任人", "负责人"],
    };

    private static readonly ListField Liaison = new("liaison", "联络员", 9, (row, _) => row.Liaison.Name, (reader, row, text) => row with { Liaison = reader.Holder(text, row.LeadUnitId) })
    {
        Group = People, Words = ["联系人"],
    };

    private static readonly ListField Due = new(ListField.Due, "完成时限", 11, (row, _) => DueWords.Shown(row.Nature, row.Due, row.DueText), (reader, row, text) => reader.Due(row, text))
    {
        Group = When, Note = "按公文写法，如“2027年6月底前”。", Words = ["完成时间", "要求完成时间", "时限", "办结时限", "完成期限", "时间节点", "计划完成时间", "时间要求", "完成日期"],
    };

    private static readonly ListField Steps = new(ListField.Steps, "阶段目标（节点）", 24, (row, _) => Lines(row.Milestones.Select(step => step.InWords())), (reader, row, text) => row with { Milestones = reader.Steps(text) })
    {
        Note = "一行一个，按时间先后写，权重加起来是100%。", Words = ["阶段目标", "阶段任务", "节点目标", "进度安排"],
    };

    private static readonly ListField Kpi = new(ListField.Kpi, "量化指标", 18, (row, _) => Lines(row.Kpis.Select(kpi => kpi.InWords())), (reader, row, text) => row with { Kpis = reader.Kpis(text) })
    {
        Note = "一行一个，写成“夜间接驳车站由0个增至12个（2027年底前）”。", Words = ["指标", "考核指标"],
    };

    private static readonly ListField Acceptance = new(ListField.Acceptance, "完成标准（销号标准）", 16, (row, _) => row.Acceptance, (_, row, text) => row with { Acceptance = text })
    {
        Words = ["完成标准", "销号标准", "办结标准", "验收标准"],
    };

    private static readonly ListField Funds = new(ListField.Funds, "资金安排", 18, (row, _) => Lines(row.Funds.Select(fund => fund.InWords())), (_, row, text) => row with { Funds = FundText.Read(text) })
    {
        Note = "一行一笔，写成“2027年市级财政3000万元”；年度或者来源没定的可以不写。", Words = ["资金来源", "年度资金安排", "投资安排", "年度投资安排", "资金筹措"],
    };

    private static readonly ListField Permits = new(ListField.Permits, "前期手续", 20, (row, _) => Lines(row.Permits.Select(permit => permit.InWords())), (reader, row, text) => row with { Permits = reader.Permits(text) })
    {
        Note = "一行一项，写成“环评：计划2026年6月底前”；办好的写成“环评：2026年5月20日办结，环审〔2026〕3号”。", Words = ["手续办理", "前期工作进展", "审批手续", "报批手续"],
    };

    private static readonly ListField Sources = new(ListField.Sources, "任务来源", 12, WriteSources, (reader, row, text) => reader.Sources(row, text)) { Words = ["来源", "来源依据"] };

    // How far a row may go is changed on its own page, with a reason.
    private static readonly ListField Label = new(ListField.Label, "知悉范围", 8, (row, _) => row.Label.Name(), (_, row, text) => row with { Label = RowReader.Label(text) })
    {
        OnlyWhenNew = true, Note = "新增的行才从这里读；已有的行请在系统里改。",
    };

    private static readonly ListField Remark = new(ListField.Remark, "备注", 10, (row, _) => row.Remark, (_, row, text) => row with { Remark = text });

    private static readonly ListField Start = new(ListField.Start, "起始时间", 11, (row, _) => row.Start, (reader, row, text) => row with { Start = reader.Start(text) })
    {
        Kind = ColumnKind.Date, Group = When, Words = ["开始时间", "启动时间", "开工时间", "计划开工时间", "计划开工"],
    };

    private static readonly ListField Term =
        Choice<Horizon>(ListField.Horizon, "时序", 5, row => row.Horizon, horizon => horizon.Name(), (row, horizon) => row with { Horizon = horizon });

    private static readonly ListField Deliverables =
        new(ListField.Deliverables, "成果形式", 15, (row, _) => Lines(row.Deliverables.Select(deliverable => deliverable.InWords())), (_, row, text) => row with { Deliverables = RowReader.Deliverables(text) });

    /// <summary>任务清单.</summary>
    public static IReadOnlyList<ListField> Tasks { get; } =
    [
        Theme,
        new(ListField.Title, "任务名称", 16, (row, _) => row.Title, (_, row, text) => row with { Title = text })
        {
            Words = ["工作任务", "重点任务", "工作事项", "任务事项", "重点工作", "工作项目", "任务", "事项", "目标任务", "主要任务"],
        },
        new(ListField.Content, "主要内容（工作举措）", 26, (row, _) => row.Content, (_, row, text) => row with { Content = text })
        {
            Words = ["主要内容", "工作举措", "工作内容", "任务内容", "具体内容", "重点工作内容", "主要举措", "具体措施", "工作措施", "具体任务", "内容"],
        },
        Target,
        Kpi,
        Deliverables,
        Choice<Nature>(ListField.Nature, "任务类型", 7, row => row.Nature, nature => nature.Name(), (row, nature) => row with { Nature = nature ?? Nature.OneOff }) with { Note = "长期坚持的任务不填完成时限。" },
        Acceptance, Lead, With, Leader, Owner, Liaison,
        Start, Due, Steps, Term, Sources, Label, Remark,
    ];

    /// <summary>项目清单.</summary>
    public static IReadOnlyList<ListField> Projects { get; } =
    [
        Theme,
        new(ListField.Title, "项目名称", 18, (row, _) => row.Title, (_, row, text) => row with { Title = text }) { Words = ["工程名称", "项目"] },
        Fact(ListField.Code, "项目代码", 13, project => project.Code, (project, text) => project with { Code = text }) with
        {
            Note = "立项后在线审批监管平台赋的码，像 2019-330100-54-01-012345。", Words = ["项目编码", "国家项目代码", "赋码"],
        },
        Fact(ListField.Category, "项目类别", 10, project => project.Category, (project, text) => project with { Category = text }) with { Words = ["类别", "项目类型"] },
        Choice<BuildNature>("buildNature", "建设性质", 9, row => row.Project?.BuildNature, nature => nature.Name(), (row, nature) => row with { Project = RowReader.Facts(row) with { BuildNature = nature } }),
        Choice<Stage>("stage", "项目阶段", 11, row => row.Project?.Stage, stage => stage.Name(), (row, stage) => row with { Project = RowReader.Facts(row) with { Stage = stage } }) with
        {
            Note = "与建设性质分开填：新建说的是性质，新开工说的是阶段。",
        },
        Fact(ListField.Location, "建设地点", 10, project => project.Location, (project, text) => project with { Location = text }) with { Words = ["项目地点", "建设地址", "所在区县", "所在地"] },
        Fact(ListField.ProjectOwner, "项目法人（建设单位）", 12, project => project.Owner, (project, text) => project with { Owner = text }) with { Words = ["项目法人", "建设单位", "项目单位", "业主单位", "项目业主"] },
        Fact(ListField.Scale, "建设规模及主要内容", 28, project => project.Scale, (project, text) => project with { Scale = text }) with { Words = ["建设规模", "建设内容", "建设内容及规模", "主要建设内容", "主要内容"] },
        Fact(ListField.Years, "建设起止年限", 10, project => RowField.Years(project.StartYear, project.EndYear), RowReader.Years) with { Words = ["建设年限", "起止年限", "建设周期"] },
        Fact(ListField.Investment, "总投资（万元）", 13, project => project.TotalInvestmentFen is { } fen ? Money.Wan(fen) : default(decimal?), RowReader.Investment) with
        {
            Kind = ColumnKind.Number, Decimals = 2, Words = ["总投资", "项目总投资", "投资总额", "计划总投资"],
        },
        Funds, Permits,
        new(ListField.Content, "工作举措", 22, (row, _) => row.Content, (_, row, text) => row with { Content = text }) { Words = ["主要举措", "具体措施", "工作措施", "工作内容"] },
        Target, Kpi, Deliverables, Acceptance, Lead, With, Leader, Owner, Liaison, Start, Due, Steps, Term, Sources, Label, Remark,
    ];

    /// <summary>The columns of a list.</summary>
    public static IReadOnlyList<ListField> Of(WorkItemKind kind) => kind is WorkItemKind.Task ? Tasks : Projects;

    private static ListField Choice<T>(string field, string header, double width, Func<RowContent, T?> value, Func<T, string> name, Func<RowContent, T?, RowContent> set) where T : struct, Enum =>
        new(field, header, width, (row, _) => value(row) is { } chosen ? name(chosen) : "", (_, row, text) => set(row, RowReader.Choice(text, name)))
        {
            Kind = ColumnKind.Choice, Choices = [.. Enum.GetValues<T>().Select(name)],
        };

    private static ListField Fact(string field, string header, double width, Func<ProjectContent, CellValue> write, Func<ProjectContent, string, ProjectContent> read) =>
        new(field, header, width, (row, _) => write(RowReader.Facts(row)), (_, row, text) => row with { Project = read(RowReader.Facts(row), text) });

    /// <summary>专题组讨论成果：建言0003、0015; the stated basis where there is one.</summary>
    private static CellValue WriteSources(RowContent row, Func<Guid, string> name)
    {
        var said = string.Join('、', row.ContributionIds.Select(name).Where(number => number.Length > 0).Order());
        string[] parts = [said.Length > 0 ? $"建言{said}" : "", row.Basis];
        var references = string.Join('；', parts.Where(part => part.Length > 0));
        return references.Length > 0 ? $"{row.SourceKind.Name()}：{references}" : row.SourceKind.Name();
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
