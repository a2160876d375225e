using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Outlines;
using Zuoshi.Outlines.Contract;
using Zuoshi.Outlines.Materials;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Files;
using Clause = Zuoshi.Outlines.Clause;

namespace Zuoshi.Demo;

/// <summary>What the invented city reads: its outline, what people wrote on it, the office's explanations, the shelf.</summary>
/// <param name="db">The database.</param>
/// <param name="files">Where files are kept.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">The cast by sign-in name.</param>
/// <param name="campaign">The campaign that studies.</param>
internal sealed class DemoStudy(AppDb db, FileStore files, CurrentActor current, Func<string, Actor> actorOf, Campaign campaign)
{
    private const string Office = "huodongban";

    // An hour after the campaign, and before anybody writes on it.
    private static readonly DateTime PublishedAt = DemoClock.Begins.AddDays(-15).AddHours(1);

    private readonly DemoReading data = DemoData.Read<DemoReading>("study.json");
    private readonly Dictionary<string, Clause> clauses = [];

    /// <summary>Publishes the outline and lets people study it.</summary>
    /// <param name="sent">The contributions, some of which began as annotations.</param>
    public async Task FillAsync(IReadOnlyDictionary<string, Contribution> sent)
    {
        await PublishAsync();
        await ShelveAsync();
        await ExplainTermsAsync();
        var written = await AnnotateAsync(sent);
        await ReplyAsync(written);
        await AnswerAsync(written);
        await MarkReadAsync();
    }

    private async Task PublishAsync()
    {
        var bytes = DemoData.Bytes("outline.txt");
        var outline = OutlineReader.Read(DocumentReader.Read(bytes, "outline.txt"));
        var office = Act(Office);
        var draft = new OutlineDraft(campaign.Id, $"{outline.Title}.txt", await files.KeepAsync(bytes), office, PublishedAt);
        db.Add(draft);
        var version = await new Publishing(db, new Standstill(PublishedAt)).PublishAsync(draft, outline, outline.Title!, office);
        await db.SaveChangesAsync();
        foreach (var clause in version.Clauses) clauses[clause.Path] = clause;
    }

    private async Task ShelveAsync()
    {
        foreach (var (index, entry) in data.Materials.Index())
        {
            var (office, at, number) = (Act(Office), DemoWorld.Moment(entry.Day, index), await Counter.NextAsync(db, "materials", campaign.Id));
            var item = campaign.Prompts.First(prompt => prompt.Group.EndsWith('学') && prompt.Number == entry.Item);
            var said = new MaterialEntry(entry.Title, item.Id, Sensitivity.Internal);
            db.Add(entry.File is null
                ? Material.OfLink(campaign.Id, number, said, entry.Url!, office, at)
                : Material.OfFile(campaign.Id, number, said, await FileAsync(entry), office, at));
            await db.SaveChangesAsync();
        }
    }

    private async Task<MaterialFile> FileAsync(DemoMaterial entry)
    {
        var bytes = DemoData.Bytes(entry.File!);
        return new MaterialFile(entry.FileName!, await files.KeepAsync(bytes), ShelfFiles.TextOf(bytes, entry.FileName!));
    }

    private async Task ExplainTermsAsync()
    {
        foreach (var (index, entry) in data.Terms.Index())
            db.Add(Explanation.OfTerm(campaign.Id, entry.Term, entry.Text, Act(Office), DemoWorld.Moment(6, index)));
        await db.SaveChangesAsync();
    }

    private async Task<List<(DemoAnnotation Entry, Annotation Annotation)>> AnnotateAsync(IReadOnlyDictionary<string, Contribution> sent)
    {
        var written = new List<(DemoAnnotation, Annotation)>();
        foreach (var entry in data.Annotations.OrderBy(entry => entry.Day))
        {
            var by = Act(entry.Author);
            var contribution = entry.Contribution is { } id ? sent[id] : null;
            var content = new AnnotationContent(
                Enum.Parse<AnnotationKind>(entry.Kind, ignoreCase: true), entry.Text ?? contribution!.Text, Enum.Parse<Visibility>(entry.Seen, ignoreCase: true),
                campaign.Themes.FirstOrDefault(theme => theme.Number == entry.Theme)?.Id);
            var (clause, words) = Place(entry);
            var annotation = new Annotation(
                campaign.Id, await Counter.NextAsync(db, "annotations", campaign.Id), clause, words, content, by, DemoWorld.Moment(entry.Day, written.Count));
            if (contribution is not null)
            {
                annotation.BecameContribution(contribution.Id, by);
                contribution.Cite(new CitedClause(annotation.ClauseKey, annotation.Sentence, annotation.Quote));
            }

            db.Add(annotation);
            await db.SaveChangesAsync();
            written.Add((entry, annotation));
        }

        return written;
    }

    /// <summary>The clause that <c>3.1.2</c> names, and the sentence or the words quoted of it; no words for a whole clause.</summary>
    private (Clause Clause, Range? Words) Place(DemoAnnotation entry)
    {
        var citation = Citation.Parse(entry.At)!.Value;
        var clause = clauses[citation.Path];
        if (citation.Sentence is not { } number) return (clause, null);

        var (start, sentence) = (clause.Starts[number - 1], clause.Sentence(number)!);
        var words = entry.Quote ?? sentence;
        var at = clause.Text.IndexOf(words, start, StringComparison.Ordinal);
        return at >= 0 && at + words.Length <= start + sentence.Length
            ? (clause, at..(at + words.Length))
            : throw new InvalidOperationException($"“{words}” stands not in {entry.At} of the demo's outline");
    }

    private async Task ReplyAsync(List<(DemoAnnotation Entry, Annotation Annotation)> written)
    {
        var replies = written.SelectMany(pair => pair.Entry.Replies ?? [], (pair, reply) => (pair.Annotation, Reply: reply));
        foreach (var (index, (annotation, reply)) in replies.OrderBy(pair => pair.Reply.Day).Index())
        {
            annotation.Reply(reply.Text, Act(reply.Author), DemoWorld.Moment(reply.Day, written.Count + index));
            await db.SaveChangesAsync();
        }
    }

    private async Task AnswerAsync(List<(DemoAnnotation Entry, Annotation Annotation)> written)
    {
        foreach (var (entry, annotation) in written)
        {
            if (entry.Answer is not { } answer) continue;

            db.Add(Explanation.OfQuestion(annotation, answer.Text, Act(answer.By), DemoWorld.Moment(answer.Day, annotation.Number)));
            await db.SaveChangesAsync();
        }
    }

    private async Task MarkReadAsync()
    {
        foreach (var reader in data.Readers)
        {
            var person = Act(reader.Person).PersonId;
            foreach (var path in reader.Read)
                db.Add(new ReadingMark { CampaignId = campaign.Id, PersonId = person, ClauseKey = clauses[path].Key });
            db.Add(new ReadingPlace { CampaignId = campaign.Id, PersonId = person, ClauseKey = clauses[reader.At].Key });
        }

        await db.SaveChangesAsync();
    }

    private Actor Act(string signIn)
    {
        var actor = actorOf(signIn);
        current.ActAs(actor);
        return actor;
    }
}

/// <summary>What people wrote and read, as <c>Content/study.json</c> holds it. Days count from the second phase's first.</summary>
internal sealed record DemoReading(
    IReadOnlyList<DemoAnnotation> Annotations, IReadOnlyList<DemoTerm> Terms, IReadOnlyList<DemoReader> Readers, IReadOnlyList<DemoMaterial> Materials);

/// <summary>An annotation; without a text it says what the contribution says that was made of it.</summary>
internal sealed record DemoAnnotation(
    string Author, string At, string? Quote, string Kind, string? Text, string Seen, int? Theme, int Day,
    IReadOnlyList<DemoReply>? Replies, DemoAnswer? Answer, string? Contribution);

internal sealed record DemoReply(string Author, string Text, int Day);

internal sealed record DemoAnswer(string Text, string By, int Day);

internal sealed record DemoTerm(string Term, string Text);

internal sealed record DemoReader(string Person, IReadOnlyList<string> Read, string At);

/// <summary>A material: a file of the demo's content under another name, or a link.</summary>
internal sealed record DemoMaterial(string Title, string? File, string? FileName, string? Url, int Item, int Day);
