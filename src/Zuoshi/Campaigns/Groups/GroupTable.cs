using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Campaigns.Groups;

/// <summary>One group as the attachment's table gives it, with what was recognised.</summary>
/// <param name="RowNumber">Row in the table, from 1.</param>
/// <param name="Label">The group's name as written.</param>
/// <param name="Theme">The theme it belongs to; null when none is recognised.</param>
/// <param name="Convener">召集人 as written.</param>
/// <param name="ConvenerId">The person who convenes, as far as recognised.</param>
/// <param name="Leader">参加的局领导 as written.</param>
/// <param name="Members">Member units as written, each with the unit recognised.</param>
public sealed record GroupRow(
    int RowNumber, string Label, ThemeFact? Theme, string Convener, Guid? ConvenerId, string Leader, IReadOnlyList<(string Name, Guid? UnitId)> Members)
{
    /// <summary>The group that it describes.</summary>
    /// <param name="convenerId">The person who is to convene.</param>
    public ThemeGroup ToGroup(Guid? convenerId) => new(
        Convener, convenerId, Leader, [.. Members.Select(member => member.Name)], [.. Members.Select(member => member.UnitId).OfType<Guid>()]);
}

/// <summary>Reads the notice's attachment: which group is convened by whom, with which units.</summary>
public static class GroupTable
{
    private static readonly HeaderField[] Fields =
    [
        new("group", "专题组", "专题", "主题", "组别", "组名", "讨论组", "专题讨论组"),
        new("convener", "召集人", "组长", "牵头处室", "牵头单位"),
        new("leader", "参加的局领导", "参加局领导", "局领导", "联系领导", "分管领导", "参加领导"),
        new("members", "成员单位", "成员", "参加单位", "参加人员", "配合单位"),
    ];

    private static readonly string[] Tails = ["专题讨论组", "讨论组", "专题组", "专题", "小组", "组", "方面"];
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n', ' ', '　'];

    /// <summary>The rows of the first table whose header names groups; null when none does.</summary>
    public static IReadOnlyList<GroupRow>? Read(
        IEnumerable<Table> tables, IReadOnlyList<ThemeFact> themes, IReadOnlyList<UnitFact> units, IReadOnlyList<PersonFact> conveners)
    {
        if (HeaderMap.Find(tables, Fields) is not { } map || !map.Columns.ContainsKey("group")) return null;

        return
        [
            .. map.Rows.Where(row => row["group"].Length > 0).Select(row =>
            {
                var theme = ThemeOf(row["group"], themes);
                return new GroupRow(
                    row.Number, row["group"], theme, row["convener"], ConvenerOf(row["convener"], theme, conveners), row["leader"],
                    [
                        .. row["members"].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                            .Select(name => (name, units.Called(name)?.Id)),
                    ]);
            }),
        ];
    }

    private static ThemeFact? ThemeOf(string label, IReadOnlyList<ThemeFact> themes)
    {
        var name = Tails.Aggregate(label.Trim().TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '、', '.', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0'),
            (text, tail) => text.EndsWith(tail, StringComparison.Ordinal) && text.Length > tail.Length ? text[..^tail.Length] : text);
        return themes.FirstOrDefault(theme => theme.Name == name)
            ?? themes.FirstOrDefault(theme => name.Length >= 2 && (theme.Name.Contains(name) || name.Contains(theme.Name)));
    }

    // The post in the attachment (建设管理处处长) names the convener's unit; a convener named after the theme comes first.
    private static Guid? ConvenerOf(string convener, ThemeFact? theme, IReadOnlyList<PersonFact> conveners) =>
        (conveners.FirstOrDefault(person => theme is not null && person.Name.Contains(theme.Name))
            ?? conveners.FirstOrDefault(person => convener.Length > 0 && (convener.Contains(person.Name) || convener.StartsWith(person.UnitName, StringComparison.Ordinal))))?.Id;
}
