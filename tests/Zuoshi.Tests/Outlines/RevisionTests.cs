using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

/// <summary>The real outline is revised as offices revise, and published again; where each annotation belongs then is known.</summary>
public sealed class RevisionTests(ITestOutputHelper output)
{
    private const int Annotations = 200;
    private const string Divided = "加强城市交通拥堵综合治理";
    private static readonly string[] Touched = ["全面推进“四好农村路”建设", Divided, "推动大数据、互联网", "推进隧道工程", "完善交通基础设施安全技术标准规范"];

    [Theory, OnEachDatabase]
    public async Task Annotations_follow_the_real_outline_into_its_next_version_and_none_is_lost(Database database)
    {
        var revision = new Revision(StudyWorld.Real());
        await using var site = await RunningSite.On(database);
        var before = await site.Publish(revision.Before);
        var places = Places(before);
        await site.Look(async db =>
        {
            var by = await StudyWorld.ActorOf(db, Cast.Member, site.Clock.Today());
            db.AddRange(places.Select((place, at) => new Annotation(
                before.CampaignId, at + 1, place.Clause, place.Words, new(AnnotationKind.Note, $"第{at + 1}条批注", Visibility.Private, null), by, site.Clock.Now())));
            return await db.SaveChangesAsync();
        });

        // An item moves to another chapter, two sentences are reworded, one is struck out; while checking, the office divides an item.
        revision.Move("（三）形成广覆盖的农村", infront: "四、运输服务").Reword("（三）形成广覆盖", "（四）形成广覆盖").Reword("（四）构筑多层级", "（三）构筑多层级")
            .Reword("推动大数据、互联网、", "推动大数据、").Reword("、超级计算等新技术", "等新一代信息技术").Reword("与交通行业深度融合", "与交通运输深度融合")
            .Reword("推进隧道工程", "加快隧道工程").Reword("、整跨吊运安装", "、桥梁施工、整跨吊运安装").Strike("完善交通基础设施安全技术标准规范");
        var after = await site.Publish(revision.After, read =>
            new DraftEdit(DraftEditKind.Split, read.Clauses.Single(clause => clause.Text.Contains(Divided)).Id, Divided));

        var truth = new Truth(revision, before, after);
        var annotations = await site.Look(db => db.Annotations.AsNoTracking().OrderBy(x => x.Number).ToListAsync());
        var verdicts = annotations.Zip(places, (annotation, place) => truth.Of(annotation, place.Clause, place.Words)).ToList();
        output.WriteLine(string.Join("、", verdicts.CountBy(verdict => verdict).OrderBy(count => count.Key)));
        foreach (var (annotation, place) in annotations.Zip(places).Where((_, at) => verdicts[at] is Verdict.Missed or Verdict.Wrong))
            output.WriteLine($"{place.Clause.Citation} {place.Words} “{annotation.Before}【{annotation.Quote}】{annotation.After}” now at {annotation.Citation}");
        Assert.Equal(Annotations, verdicts.Count);
        Assert.InRange(verdicts.Count(verdict => verdict is Verdict.Placed or Verdict.Gone), Annotations * 97 / 100, Annotations);

        // Each stands on words that the new version has there, or on its author's list.
        var clauses = after.Clauses.ToDictionary(clause => clause.Key);
        Assert.All(annotations.Where(annotation => annotation.AdriftSince is null), annotation =>
            Assert.Equal(annotation.Quote, clauses[annotation.ClauseKey].Text.Substring(annotation.Start, annotation.Quote.Length)));
        var listed = await (await site.As(Cast.Member)).Open("/campaigns/1/outline/adrift");
        Assert.Equal(annotations.Count(annotation => annotation.AdriftSince is not null), listed.Document.QuerySelectorAll("article.post").Length);

        var shown = await (await site.As(Cast.Member)).Open("/campaigns/1/outline/versions/2");
        Assert.Contains("改写3条、拆分1条、移动1条", shown.Text);
    }

    /// <summary>Whole clauses, sentences and some words; every second one where the revision will touch, where placing is hard.</summary>
    private static List<(Clause Clause, Range? Words)> Places(OutlineVersion version)
    {
        var random = new Random(4);
        List<Clause> all = [.. version.Clauses.Where(clause => clause.Text.Length > 20)], touched = [.. all.Where(clause => Touched.Any(clause.Text.Contains))];
        Assert.Equal(Touched.Length, touched.Count);
        return [.. Enumerable.Range(0, Annotations).Select(at => Place(at % 2 == 0 ? all : touched))];

        (Clause, Range?) Place(List<Clause> clauses)
        {
            var clause = clauses[random.Next(clauses.Count)];
            var number = random.Next(clause.Starts.Count);
            var (start, length) = (clause.Starts[number], clause.Sentence(number + 1)!.Length);
            switch (random.Next(3))
            {
                case 0: return (clause, null);
                case 1: return (clause, start..(start + length));
                default:
                    var words = Math.Min(length, random.Next(2, 13));
                    var from = start + random.Next(length - words + 1);
                    return (clause, from..(from + words));
            }
        }
    }
}
