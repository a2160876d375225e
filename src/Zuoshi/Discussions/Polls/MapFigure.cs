using System.Globalization;

namespace Zuoshi.Discussions.Polls;

/// <summary>A point of the figure, in percent of its width and height.</summary>
internal sealed record MapPoint(string X, string Y, int Group, bool IsMine);

/// <summary>A group's outline and label; the form of its points and line tells it apart without colour.</summary>
internal sealed record MapHull(string Name, int Members, string Path, string LabelX, string LabelY, int Form);

/// <summary>The opinion map as a figure: points, outlines, where the reader stands.</summary>
internal sealed record MapFigure(IReadOnlyList<MapPoint> Points, IReadOnlyList<MapHull> Hulls, MapPoint? Mine, string Description)
{
    // Room around the points for outlines and labels, in percent.
    private const double Margin = 16, Around = 5;
    private const int Corners = 28;

    // About half of a label on a phone, and how far its line stands from the outline.
    private const double LabelWide = 11, LabelHigh = 4, Above = -2, Below = 5.5;

    /// <summary>Lays a map out for a reader. Groups of fewer than five aren't drawn, nor is whoever is in none, save the reader.</summary>
    public static MapFigure Of(DrawnMap map, Guid reader)
    {
        var groups = map.Groups.Select((group, at) => (group, at)).Where(x => x.group.Members >= Grouped.Least).ToList();
        var drawn = map.Places.Where(place => groups.Exists(x => x.at == place.Group) || place.PersonId == reader).ToList();
        var (left, right) = (drawn.Min(place => place.X), drawn.Max(place => place.X));
        var (top, bottom) = (drawn.Min(place => place.Y), drawn.Max(place => place.Y));
        double X(DrawnPlace place) => Margin + (100 - 2 * Margin) * Share(place.X, left, right);
        double Y(DrawnPlace place) => Margin + (100 - 2 * Margin) * Share(place.Y, top, bottom);

        var points = drawn.Select(place => new MapPoint(Text(X(place)), Text(Y(place)), groups.FindIndex(x => x.at == place.Group), place.PersonId == reader)).ToList();
        var labels = new List<(double X, double Y)>();
        var hulls = groups.Select((x, form) =>
        {
            var corners = Outline([.. drawn.Where(place => place.Group == x.at).Select(place => (X(place), Y(place)))]);
            var label = LabelFor(corners, [.. drawn.Select(place => (X(place), Y(place)))], labels);
            labels.Add(label);
            return new MapHull(
                Grouped.NameOf(x.group), x.group.Members, "M" + string.Join('L', corners.Select(corner => $"{Text(corner.X)} {Text(corner.Y)}")) + "Z", Text(label.X), Text(label.Y), form);
        }).ToList();
        var mine = points.Find(point => point.IsMine);
        var where = mine is null ? "" : mine.Group < 0 ? "您表态还少，没有归入哪一群。" : $"您在{hulls[mine.Group].Name}。";
        return new MapFigure(
            [.. points.Where(point => point.Group >= 0)], hulls, mine,
            $"{points.Count(point => point.Group >= 0)}位参与者按表态相似程度分成{hulls.Count}群：{string.Join("；", hulls.Select(hull => $"{hull.Name}，{hull.Members}人"))}。{where}数据见下表。");
    }

    /// <summary>Around all points: in every direction as far as the farthest of them, and a little more, so that it is round where points are few.</summary>
    private static List<(double X, double Y)> Outline(IReadOnlyList<(double X, double Y)> points)
    {
        var corners = new List<(double X, double Y)>();
        for (var at = 0; at < Corners; at++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * at / Corners);
            var far = points.MaxBy(point => point.X * cos + point.Y * sin);
            corners.Add((far.X + Around * cos, far.Y + Around * sin));
        }

        return corners;
    }

    /// <summary>Over the outline or under it: on no other label if that can be, and where fewer points are in the way.</summary>
    private static (double X, double Y) LabelFor(List<(double X, double Y)> corners, IReadOnlyList<(double X, double Y)> points, IReadOnlyList<(double X, double Y)> labels)
    {
        var middle = Math.Clamp(corners.Average(corner => corner.X), 12, 88);
        (double X, double Y)[] places = [(middle, Math.Max(corners.Min(corner => corner.Y) + Above, 4)), (middle, Math.Min(corners.Max(corner => corner.Y) + Below, 98))];
        return places.OrderBy(place => labels.Count(label => IsNear(label, place, 2 * LabelWide))).ThenBy(place => points.Count(point => IsNear(point, place, LabelWide))).First();

        static bool IsNear((double X, double Y) one, (double X, double Y) other, double wide) => Math.Abs(one.X - other.X) < wide && Math.Abs(one.Y - other.Y) < LabelHigh;
    }

    private static double Share(double value, double from, double to) => to - from < 1e-9 ? 0.5 : (value - from) / (to - from);

    private static string Text(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);
}
