using System.Globalization;
using Zuoshi.Platform.Time;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Organisation.Imports;

/// <summary>The roll as a workbook: empty as a template, or filled with what there is. What is taken away can be brought back.</summary>
internal static class RollWorkbook
{
    /// <summary>The empty form.</summary>
    public static Workbook Template() => Of([], [], "填好后在“人员”页用“用表格导入”上传");

    /// <summary>All standing units and everybody who is here, in official order; deputies are left out, for they end by themselves.</summary>
    public static Workbook Of(UnitTree tree, IReadOnlyList<Person> people, DateOnly today)
    {
        var units = tree.InOrder().Where(place => place.Unit.StandsOn(today)).Select(place => place.Unit).ToList();
        var places = units.Index().ToDictionary(place => place.Item.Id, place => place.Index);
        return Of(
            [.. units.Select(unit => UnitRow(unit, tree))],
            [.. people.SelectMany(person => Lines(person, today)).OrderBy(line => line.Post is { } post ? places.GetValueOrDefault(post.UnitId, int.MaxValue) : int.MaxValue)
                .ThenBy(line => line.Post?.Order).ThenBy(line => line.Person.Name, StringComparer.Ordinal).Select(line => PersonRow(line.Person, line.Post, tree))],
            $"导出日期：{today.Chinese()}");
    }

    private static Workbook Of(IReadOnlyList<Row> units, IReadOnlyList<Row> people, string subtitle) => new()
    {
        Sheets =
        [
            new() { Name = LineKind.Unit.SheetName(), Title = "单位名录", Subtitle = subtitle, Columns = [.. RollColumns.Units.Select(column => column.ToColumn())], Rows = units },
            new() { Name = LineKind.Person.SheetName(), Title = "人员名录", Subtitle = subtitle, Columns = [.. RollColumns.People.Select(column => column.ToColumn())], Rows = people },
        ],
        Instructions =
        [
            "两张表可以只填一张。空着的格不改动已有的内容。",
            "上传后先核对，核对页上确认了才写入；有问题的格可以当场改。",
            "再次导入是更新：先按外部编号认，再按登录名认。表里没有的人不会删，只列出来。",
            "导入的任职等安全管理员确认后才能用。",
            "除表里这几列外，不要填写其他个人信息。",
        ],
    };

    private static List<(Person Person, Post? Post)> Lines(Person person, DateOnly today)
    {
        var held = person.Appointments.Where(x => !x.IsOver(today) && x.DeputisedForId is null).Select(x => (person, (Post?)x.Post)).ToList();
        return held.Count > 0 ? held : [(person, null)];
    }

    private static Row UnitRow(Unit unit, UnitTree tree) => new(
    [
        unit.Name, unit.ShortName, unit.Kind.Name(), unit.ParentId is { } parent ? tree[parent].Name : "",
        unit.Order.ToString(CultureInfo.InvariantCulture), unit.ExternalId,
    ]);

    private static Row PersonRow(Person person, Post? post, UnitTree tree) => new(
    [
        person.Name, post is null ? "" : tree[post.UnitId].Name, post?.Title, post is null ? "" : Platform.Access.Duties.Name(post.Duty),
        person.SignInName, person.WorkPhone, person.ExternalId,
    ]);
}
