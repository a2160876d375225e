using Zuoshi.Platform.Access;
using Zuoshi.Platform.Imports;

namespace Zuoshi.Organisation.Imports;

/// <summary>The two tables of the roll, column by column; reading, checking, template and export all go by them.</summary>
public static class RollColumns
{
    /// <summary>Names of fields.</summary>
    public const string
        Name = "name", ShortName = "shortName", Kind = "kind", Parent = "parent", Order = "order", ExternalId = "externalId",
        Unit = "unit", Post = "post", Duty = "duty", SignInName = "signInName", WorkPhone = "workPhone";

    /// <summary>The table of units.</summary>
    public static readonly IReadOnlyList<ImportColumn> Units =
    [
        new(Name, "单位", 32, "全称。名录里已有的按编号、全称、简称、旧名认。", "单位全称", "单位名称", "全称") { Longest = 100 },
        new(ShortName, "简称", 16, "可不填。", "单位简称"),
        new(Kind, "类别", 14, "从下拉里选。", "单位类别", "单位性质") { Choices = [.. Enum.GetValues<UnitKind>().Select(kind => kind.Name())] },
        new(Parent, "上级", 28, "上级单位的全称或简称；没有上级的空着。", "上级单位", "主管单位") { Longest = 100 },
        new(Order, "排序", 8, "在同类单位里排第几；空着排在最后。", "顺序", "排序号"),
        new(ExternalId, "外部编号", 16, "别的系统里的编号，可不填。填了，更名后再导入也认得。", "编号", "单位编号", "机构代码") { Longest = 100 },
    ];

    /// <summary>The table of people.</summary>
    public static readonly IReadOnlyList<ImportColumn> People =
    [
        new(Name, "姓名", 16, "姓名，或者岗位名称。", "姓名或岗位"),
        new(Unit, "单位", 28, "单位的全称、简称或旧名。", "所在单位", "工作单位", "单位名称", "部门") { Longest = 100 },
        new(Post, "岗位", 24, "一个人有几个岗位，一行写一个。", "岗位名称", "职务"),
        new(Duty, "职责", 14, "从下拉里选，空着算成员。三个管理员不能兼任，也不能兼别的职责。", "活动职责") { Choices = [.. Enum.GetValues<Duty>().Select(duty => duty.Name())] },
        new(SignInName, "登录名", 18, "2—50个字母或数字，一人一个，导入后不改。", "账号", "用户名"),
        new(WorkPhone, "工作电话", 18, "可不填。只填工作用的。", "办公电话", "联系电话", "电话"),
        new(ExternalId, "外部编号", 16, "别的系统里的编号，可不填。填了，再导入时先按它认人。", "工号", "人员编号", "编号") { Longest = 100 },
    ];

    /// <summary>The table of a kind.</summary>
    public static IReadOnlyList<ImportColumn> Of(LineKind kind) => kind is LineKind.Unit ? Units : People;

    /// <summary>The kind as a sheet is called.</summary>
    public static string SheetName(this LineKind kind) => kind is LineKind.Unit ? "单位" : "人员";
}
