using System.Text.RegularExpressions;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.Architecture;
using Zuoshi.Tests.Docs;

namespace Zuoshi.Tests.Burden;

/// <summary>
/// What the program hasn't got, and must not get by the way: points, rankings, quotas, check-ins, time online, photographs that have to be
/// taken. Whoever wants one of them meets this test first.
/// </summary>
public sealed partial class NotThereTests
{
    private static readonly string Source = Path.Combine(Repository.Folder, "src", "Zuoshi");

    /// <summary>Where a word may stand, with why. A new line is a decision.</summary>
    private static readonly (string Word, string Place, string Why)[] Allowed =
    [
        ("签到", "Discussions/Sessions/", "whoever was in the room stands in the minutes, as the notice asks of sessions; no page adds it up by person"),
        ("学时", "Demo/Content/delivery.json", "上学时段: when children go to school"),
        ("打分", "Demo/Content/notice.txt", "the invented notice forbids it"),
        ("排名", "Demo/Content/notice.txt", "the invented notice forbids it"),
    ];

    private static readonly string[] Words = ["积分", "排名", "排行", "名次", "打卡", "签到", "考勤", "在线时长", "学时", "得分", "打分", "计分", "定额", "配额", "红榜", "黑榜", "点赞数", "发言数排"];

    [Fact]
    public void Nothing_stored_is_a_point_a_rank_a_quota_a_check_in_a_time_online_or_a_place_where_somebody_stood() => Assert.Empty(
        from type in Models.Sqlite.Model.GetEntityTypes()
        where type.ClrType.Assembly == typeof(AppDb).Assembly
        from name in type.GetProperties().Select(property => property.Name).Append(type.ClrType.Name)
        where Forbidden().IsMatch(name)
        select $"{type.ClrType.Name}.{name}");

    [Fact]
    public void No_page_is_about_them() =>
        Assert.Empty(CompiledView.All.Where(view => view.Route is { } route && Forbidden().IsMatch(route.Replace('/', ' ').Replace('-', ' '))).Select(view => view.Route));

    [Fact]
    public void No_form_asks_for_them() => Assert.Empty(
        from view in Views()
        from name in Names().Matches(File.ReadAllText(view)).Select(found => found.Groups[1].Value)
        where Forbidden().IsMatch(name)
        select $"{Path.GetRelativePath(Source, view)}: {name}");

    // A picture may be handed in where a document is; it is never the only way, and no camera is opened.
    [Fact]
    public void No_form_takes_a_photograph() => Assert.Empty(
        from view in Views().Concat(Directory.EnumerateFiles(Path.Combine(Source, "wwwroot"), "*.js"))
        let text = File.ReadAllText(view)
        where text.Contains(" capture", StringComparison.Ordinal) && text.Contains("<input", StringComparison.Ordinal) && Capture().IsMatch(text)
            || text.Contains("geolocation", StringComparison.OrdinalIgnoreCase) || text.Contains("getUserMedia", StringComparison.Ordinal)
            || Inputs().Matches(text).Any(input => input.Value.Contains("accept=\"image", StringComparison.Ordinal) && input.Value.Contains("required", StringComparison.Ordinal))
        select Path.GetRelativePath(Source, view));

    [Fact]
    public void Nobody_reads_these_words()
    {
        var found =
            from file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal)
            let place = Path.GetRelativePath(Source, file)
            where !place.Contains("Migrations/", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            from word in Words
            where text.Contains(word, StringComparison.Ordinal) && !Array.Exists(Allowed, allowed => allowed.Word == word && place.StartsWith(allowed.Place, StringComparison.Ordinal))
            select $"{place}: {word}";

        Assert.Empty(found);
    }

    [Fact]
    public void What_is_allowed_is_still_there() => Assert.Empty(
        from allowed in Allowed
        let at = Path.Combine(Source, allowed.Place)
        let files = Directory.Exists(at) ? Directory.EnumerateFiles(at) : [at]
        where !files.Any(file => File.ReadAllText(file).Contains(allowed.Word, StringComparison.Ordinal))
        select $"{allowed.Place}: {allowed.Word}");

    [Theory]
    [InlineData("Score")]
    [InlineData("TotalPoints")]
    [InlineData("UnitRanking")]
    [InlineData("CheckIns")]
    [InlineData("OnlineMinutes")]
    [InlineData("PhotoLatitude")]
    [InlineData("MonthlyQuota")]
    public void The_test_would_see_one(string name) => Assert.Matches(Forbidden(), name);

    [Theory]
    [InlineData("CheckedOn")]
    [InlineData("CheckUntil")]
    [InlineData("Order")]
    [InlineData("IsOnline")]
    public void And_nothing_else(string name) => Assert.DoesNotMatch(Forbidden(), name);

    private static IEnumerable<string> Views() => Directory.EnumerateFiles(Source, "*.cshtml", SearchOption.AllDirectories);

    [GeneratedRegex(@"Score|Points?(?![a-z])|Rank(?!e?d?[a-z]*Word)|Quota|CheckIn|PunchIn|OnlineTime|OnlineMinutes|OnlineSeconds|TimeOnline|Leaderboard|Streak|Medal|Latitude|Longitude|Gps(?![a-z])|Selfie", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"(?:name|for)=""([\w.\[\]]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"<input[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Inputs();

    [GeneratedRegex(@"<input[^>]* capture[ =>]", RegexOptions.CultureInvariant)]
    private static partial Regex Capture();
}
