using Zuoshi.Platform;

namespace Zuoshi.Lists.Excel;

/// <summary>What is wrong with a cell, by the head of its column.</summary>
internal sealed record ReadProblem(string Column, string Message);

/// <summary>A row of a table read without a site: nobody knows units or people, but how the cells part and what they date.</summary>
internal sealed record ReadRow(ListLine Line, string Task, IReadOnlyList<string> Lead, IReadOnlyList<UnitMention> With, DateOnly? Deadline, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>Reads a row.</summary>
    public static ReadRow Of(ListLine line, ListSheet sheet)
    {
        var problems = new List<ReadProblem>();
        var leads = UnitCell.Read(line[ListField.Lead]);
        var lead = leads.Where(mention => mention.Role is not ResponsibilityRole.With).Select(mention => mention.Name).ToList();
        if (leads.Count(mention => mention.Role is ResponsibilityRole.Lead) == 1) lead = [leads.First(mention => mention.Role is ResponsibilityRole.Lead).Name];
        if (lead.Count > 1) Wrong(ListField.Lead, $"写了{lead.Count}个牵头单位：{string.Join('、', lead)}。只能有一个，请定由谁牵头，其余写到配合单位。");
        if (lead.Count == 0) Wrong(ListField.Lead, "没有牵头单位。");

        var due = DueCell.Read(line[ListField.Due], sheet.Near);
        if (due.IsUnread) Wrong(ListField.Due, $"“{line[ListField.Due]}”读不出日期。");
        if (StepCell.Read(line[ListField.Steps], sheet.Near) is { Steps: null } steps) Wrong(ListField.Steps, $"“{steps.Unread}”读不出日期。");
        Try(ListField.Investment, text => RowReader.Investment(new ProjectContent(), text));
        Try(ListField.Funds, text => FundText.Read(text));
        Try(ListField.Permits, text => RowPermitText.Read(text, sheet.Near));
        Try(ListField.Years, text => RowReader.Years(new ProjectContent(), text));

        var title = line[ListField.Title];
        if (title.Length == 0) title = TitleSuggestion.From(line[ListField.Content]);
        if (title.Length == 0) Wrong(ListField.Title, "没有写任务名称。");
        IReadOnlyList<UnitMention> with =
        [
            .. leads.Where(mention => mention.Role is ResponsibilityRole.With || !lead.Contains(mention.Name)), .. UnitCell.Read(line[ListField.With]),
        ];
        return new ReadRow(line, title, lead, [.. with.DistinctBy(mention => mention.Name)], due.Day, problems);

        void Wrong(string field, string message) =>
            problems.Add(new ReadProblem(sheet.Columns.FirstOrDefault(column => column.Field == field)?.Printed ?? sheet.Known.First(known => known.Name == field).Header, message));

        void Try(string field, Action<string> read)
        {
            try
            {
                read(line[field]);
            }
            catch (RuleBroken broken)
            {
                Wrong(field, broken.Message);
            }
        }
    }
}
