using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Campaigns;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Organisation;
using Zuoshi.Outlines;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Time;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Outlines;

/// <summary>A small outline for the world's campaign, and how people study it, without the pages that they do it on.</summary>
internal static class StudyWorld
{
    public const string Warning = "（一）完善山洪预警。健全山洪灾害监测预警体系，预警信息到户到人。加强水库除险加固，消除病险隐患。";
    public const string Dikes = "（二）提升堤防标准。县城段堤防达到二十年一遇，乡镇段达到十年一遇。沿河村庄设避险转移路线图。";
    public const string Supply = "（一）推进城乡供水一体化。统一水源、统一管网、统一服务，实现同网同质同价。";
    public const string Saving = "（二）建设节水灌区。推广滴灌、喷灌和水肥一体化，完善农业水价形成机制。鼓励用水户参与管理。";

    /// <summary>Two chapters of two items each.</summary>
    public static readonly string Text = Of(Warning, Dikes, Supply, Saving);

    /// <summary>The outline with other items.</summary>
    public static string Of(string warning, string dikes, params IEnumerable<string> supply) => string.Join('\n',
        [
            "水润澄溪规划纲要", "为推动全县水利高质量发展，制定本纲要。", "一、防洪保安", warning, dikes, "二、节水供水", .. supply,
        ]);

    /// <summary>The real outline, where it lies beside the checkout; skips the test elsewhere.</summary>
    public static string Real()
    {
        const string sample = "samples/outline-jiaotong-qiangguo.txt";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Zuoshi.slnx"))) folder = folder.Parent!;
        var path = Path.Combine(folder.FullName, "..", "shared", sample);
        Assert.SkipUnless(File.Exists(path), $"../shared/{sample} is not beside this checkout");
        return File.ReadAllText(path);
    }

    /// <summary>What a Python script prints that opens a file with a library; skips the test where that isn't installed.</summary>
    public static string Opened(byte[] content, string name, string library, string script)
    {
        // Debian's own, since that is where its packages put their libraries.
        const string python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python), "python3 is not installed");
        Assert.SkipUnless(Run("-c", $"import importlib.util; print(importlib.util.find_spec('{library}') is not None)").Trim() == "True", $"Python's {library} isn't installed");
        var folder = Directory.CreateTempSubdirectory("zuoshi-opened-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, content);
            return Run("-c", script, path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static string Run(params string[] arguments)
        {
            var start = new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
            start.Environment["PYTHONIOENCODING"] = "utf-8";
            using var process = Process.Start(start)!;
            var printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return printed;
        }
    }

    extension(RunningSite site)
    {
        /// <summary>Lets the office publish a text, with what it put right while checking.</summary>
        public async Task<OutlineVersion> Publish(string text, Func<Outline, DraftEdit>? correction = null)
        {
            using var scope = site.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var by = await ActorOf(db, Cast.Office, site.Clock.Today());
            var hash = await scope.ServiceProvider.GetRequiredService<FileStore>().KeepAsync(Encoding.UTF8.GetBytes(text));
            var read = OutlineReader.Read(DocumentReader.ReadText(text));
            var draft = new OutlineDraft(await CampaignId(db), "纲要.txt", hash, by, site.Clock.Now());
            db.Add(draft);
            if (correction is not null) draft.Correct(read, correction(read), seen: 0);
            var version = await scope.ServiceProvider.GetRequiredService<Publishing>().PublishAsync(draft, draft.Apply(read), read.Title ?? "纲要", by);
            await db.SaveChangesAsync();
            return version;
        }

        /// <summary>Lets somebody annotate words of the current version; gives the annotation's number.</summary>
        public Task<int> PutAnnotation(
            Cast who, string words, string text, AnnotationKind kind = AnnotationKind.Note, Visibility visibility = Visibility.Campaign) => site.Look(async db =>
        {
            var by = await ActorOf(db, who, site.Clock.Today());
            var clause = (await db.CurrentOutlineAsync(await CampaignId(db)))!.Clauses.Single(x => x.Text.Contains(words));
            var number = await Counter.NextAsync(db, "annotations", await CampaignId(db));
            var start = clause.Text.IndexOf(words, StringComparison.Ordinal);
            var theme = visibility is Visibility.Group ? (Guid?)await db.Campaigns.SelectMany(x => x.Themes).Select(x => x.Id).FirstAsync() : null;
            db.Add(new Annotation(await CampaignId(db), number, clause, start..(start + words.Length), new(kind, text, visibility, theme), by, site.Clock.Now()));
            await db.SaveChangesAsync();
            return number;
        });

        /// <summary>Lets the office answer a question.</summary>
        public Task Answer(int number, string text) => site.Look(async db =>
        {
            var question = await db.Annotations.SingleAsync(x => x.Number == number);
            db.Add(Explanation.OfQuestion(question, text, await ActorOf(db, Cast.Office, site.Clock.Today()), site.Clock.Now()));
            return await db.SaveChangesAsync();
        });

        /// <summary>Lets somebody mark the clause that holds these words as read.</summary>
        public Task Read(Cast who, string words) => site.Look(async db =>
        {
            var campaign = await CampaignId(db);
            var clause = (await db.CurrentOutlineAsync(campaign))!.Clauses.Single(x => x.Text.Contains(words));
            var person = await db.People.SingleAsync(x => x.SignInName == who.SignInName);
            db.Add(new ReadingMark { CampaignId = campaign, PersonId = person.Id, ClauseKey = clause.Key });
            return await db.SaveChangesAsync();
        });

        /// <summary>An annotation as it is now.</summary>
        public Task<Annotation> Annotation(int number) => site.Look(db => db.Annotations.AsNoTracking().SingleAsync(x => x.Number == number));
    }

    /// <summary>Somebody of the cast as the site's code knows them.</summary>
    public static async Task<Actor> ActorOf(AppDb db, Cast who, DateOnly today)
    {
        var person = await db.People.WithPosts().SingleAsync(x => x.SignInName == who.SignInName);
        return person.ActorsOn(today, await db.UnitTreeAsync())[0];
    }

    /// <summary>The world's campaign.</summary>
    public static Task<Guid> CampaignId(AppDb db) => db.Campaigns.Select(x => x.Id).SingleAsync();
}
