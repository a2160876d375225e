using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Organisation;
using Zuoshi.Outlines;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;

namespace Zuoshi.Load;

/// <summary>An outline of 400 clauses with 50, 500 and 5,000 annotations: what reading it, its coverage, a search and the study compilation cost.</summary>
internal static class ManyAnnotations
{
    private const int Chapters = 20, ItemsEach = 20, WordsEach = 12;

    private static readonly string[] Words = ["这一条怎么落到街道？", "夜间班次可以先试两条线", "本市去年已经做了一半", "数据从哪里取要写明"];

    public static async Task RunAsync()
    {
        await using var site = await LoadedSite.StartAsync();
        var reader = await site.SignInAsync("huodongban");
        var number = 0;
        await site.InAsync(async (db, services) => number = await PublishAsync(db, services));
        var before = new Dictionary<string, Opened>();
        foreach (var upTo in new[] { 50, 500, 5_000 })
        {
            await site.InAsync((db, services) => AnnotateAsync(db, services.GetRequiredService<TimeProvider>(), number, upTo));
            await site.SettleAsync("outlines_");
            Console.WriteLine($"{Chapters * ItemsEach + Chapters} clauses, {upTo:N0} annotations");
            foreach (var (name, address) in new[]
            {
                ("reading", OutlineLinks.Reading(number)), ("a later chapter", OutlineLinks.At(number, "11.1").Split('#')[0]), ("coverage", $"/campaigns/{number}/outline/coverage"), ("search", $"/campaigns/{number}/outline/search?q=夜间"),
            })
            {
                var now = await site.OpenAsync(reader, address, "outlines_");
                var growth = before.TryGetValue(name, out var smaller) ? $"   {now.Median / smaller.Median:N1} × the time, {(double)now.Bytes / smaller.Bytes:N1} × the bytes of a tenth" : "";
                Console.WriteLine($"  {name,-16} {now.Median,7:N1} ms ({now.Low:N1}–{now.High:N1}) {now.Bytes / 1024.0,7:N0} KB {now.Queries,5:N1} queries of the outline{growth}");
                before[name] = now;
            }
        }
    }

    private static async Task<int> PublishAsync(AppDb db, IServiceProvider services)
    {
        var text = new StringBuilder("岚江市交通发展纲要\n");
        for (var chapter = 1; chapter <= Chapters; chapter++)
        {
            text.Append($"{Chinese(chapter)}、第{chapter}方面的任务\n");
            for (var item = 1; item <= ItemsEach; item++) text.Append($"（{Chinese(item)}）做好第{chapter}方面第{item}件事。到2035年，第{item}类线路覆盖全部乡镇，候车时间减少一半。由各区县逐年安排，逐年检查。\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var outline = OutlineReader.Read(DocumentReader.Read(bytes, "outline.txt"));
        var clock = services.GetRequiredService<TimeProvider>();
        var (campaign, office) = (await db.Campaigns.SingleAsync(x => x.Number == 1), await OfficeAsync(db, clock));
        var draft = new OutlineDraft(campaign.Id, "outline.txt", await services.GetRequiredService<FileStore>().KeepAsync(bytes), office, clock.Now());
        db.Add(draft);
        await new Publishing(db, clock).PublishAsync(draft, outline, outline.Title!, office);
        await db.SaveChangesAsync();
        return campaign.Number;
    }

    private static async Task AnnotateAsync(AppDb db, TimeProvider clock, int campaign, int upTo)
    {
        var random = new Random(upTo);
        var found = await db.Campaigns.AsNoTracking().SingleAsync(x => x.Number == campaign);
        var clauses = (await db.CurrentOutlineAsync(found.Id))!.Clauses;
        var office = await OfficeAsync(db, clock);
        for (var number = await db.Annotations.CountAsync(x => x.CampaignId == found.Id); number < upTo; number++)
        {
            var clause = clauses[random.Next(clauses.Count)];
            var from = random.Next(Math.Max(1, clause.Text.Length - WordsEach));
            db.Add(new Annotation(
                found.Id, await Counter.NextAsync(db, "annotations", found.Id), clause, clause.Text.Length > WordsEach && random.Next(3) > 0 ? from..(from + WordsEach) : null,
                new AnnotationContent(random.Next(4) switch { 0 => AnnotationKind.Question, 1 => AnnotationKind.Suggestion, _ => AnnotationKind.Note }, Words[random.Next(Words.Length)], Visibility.Campaign, null), office, clock.Now()));
        }

        await db.SaveChangesAsync();
    }

    private static async Task<Actor> OfficeAsync(AppDb db, TimeProvider clock) =>
        (await db.People.AsNoTracking().WithPosts().SingleAsync(person => person.SignInName == "huodongban")).ActorsOn(clock.Today(), new UnitTree(await db.Units.AsNoTracking().ToListAsync()))[0];

    private static string Chinese(int number) => number switch
    {
        < 10 => $"{"零一二三四五六七八九"[number]}",
        10 => "十",
        < 20 => $"十{"零一二三四五六七八九"[number % 10]}",
        _ => "二十",
    };
}
