using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Outlines.Annotations;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;
using Citation = Zuoshi.Gongwen.Outlines.Citation;

namespace Zuoshi.Outlines.Reading;

/// <summary>学《纲要》: one part of the outline, its sentences, and what stands beside them.</summary>
[Can(Permission.ReadCampaign)]
public sealed class IndexModel(AppDb db, CampaignFacts campaigns, OutlineReading reading, Annotating annotating, KeptTexts kept) : AppPage
{
    /// <summary>A clause, or a sentence of it: 四（一）, 4.1, 4.1.4.</summary>
    [BindProperty(SupportsGet = true, Name = "at")]
    public string? At { get; set; }

    /// <summary>Where the words chosen begin in the clause's text; null when a sentence or the clause is meant.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    /// <summary>Where they end.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public int? To { get; set; }

    [BindProperty]
    public AnnotationInput Input { get; set; } = new();

    public CampaignFact Campaign { get; private set; } = null!;

    /// <summary>The current version; null before the first.</summary>
    public OutlineVersion? Version { get; private set; }

    public IReadOnlyList<ContentsLine> Contents { get; private set; } = [];

    /// <summary>The part shown: its heading first.</summary>
    public IReadOnlyList<Clause> Part { get; private set; } = [];

    /// <summary>The clause chosen; null when the reader has only opened the part.</summary>
    public Clause? Chosen { get; private set; }

    /// <summary>The sentence chosen, from 1.</summary>
    public int? Sentence { get; private set; }

    /// <summary>The words chosen; null for the whole clause.</summary>
    public Range? Words { get; private set; }

    public ILookup<Guid, SentenceNotes> Notes { get; private set; } = Array.Empty<SentenceNotes>().ToLookup(_ => Guid.Empty);

    public IReadOnlyList<AnnotationView> Shown { get; private set; } = [];

    /// <summary>What later steps have made of the clause chosen.</summary>
    public IReadOnlyList<(string Name, int Count, string Address)> Uses { get; private set; } = [];

    public IReadOnlyList<Explanation> Terms { get; private set; } = [];

    public bool IsManager => Campaign.IsManagedBy(Actor);

    public AnnotationForm Form => AnnotationForm.For(Campaign, Actor, Input, annotating.TakesContributions);

    /// <summary>The draft that waits to be published, for the office.</summary>
    public Guid? OpenDraft { get; private set; }

    /// <summary>Annotations that have no place in the current version and that the reader may place.</summary>
    public int Adrift { get; private set; }

    public int ReadCount => Countable.Count(line => line.IsRead);

    public IReadOnlyList<ContentsLine> Countable => [.. Contents.SelectMany(line => line.Items.Count == 0 ? [line] : line.Items)];

    public async Task<IActionResult> OnGetAsync(int campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();

        ModelState.Clear();
        Input.Text = await kept.FindAsync(Actor.PersonId, Annotating.FieldOf(Campaign));
        if (Chosen is not null) await RememberAsync(Chosen);
        return Page();
    }

    public async Task<IActionResult> OnPostAnnotateAsync(int campaign)
    {
        if (!await LoadAsync(campaign) || Chosen is null) return NotFound();
        if (!ModelState.IsValid) return Invalid();

        var written = await annotating.WriteAsync(Campaign, Actor, Chosen, Words, Input);
        return Done(written.ContributionId is null ? "批注已存好" : "批注已存好，建言已提交", OutlineLinks.At(Campaign.Number, Chosen.Path, Sentence));
    }

    public async Task<IActionResult> OnPostReadAsync(int campaign, bool read)
    {
        ModelState.Clear();
        if (!await LoadAsync(campaign) || Chosen is null) return NotFound();

        var marks = db.Set<ReadingMark>().Where(x => x.CampaignId == Campaign.Id && x.PersonId == Actor.PersonId && x.ClauseKey == Chosen.Key);
        if (!read) await marks.ExecuteDeleteAsync();
        else if (!await marks.AnyAsync())
        {
            db.Add(new ReadingMark { CampaignId = Campaign.Id, PersonId = Actor.PersonId, ClauseKey = Chosen.Key });
            await db.SaveChangesAsync();
        }

        return OnTo(OutlineLinks.At(Campaign.Number, Chosen.Path));
    }

    /// <summary>Whether the reader has marked a clause as read.</summary>
    public bool IsRead(Clause clause) => Contents.SelectMany(line => line.Items.Prepend(line)).Any(line => line.Clause.Key == clause.Key && line.IsRead);

    /// <summary>The first clause of the part before or after; null at an end.</summary>
    public Clause? Neighbour(int step)
    {
        var at = Contents.ToList().FindIndex(line => line.Clause.Key == Part[0].Key) + step;
        return at >= 0 && at < Contents.Count ? Contents[at].Clause : null;
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await campaigns.FindAsync(number, Actor) is not { } campaign) return false;

        (Campaign, Scope) = (campaign, campaign.Scope);
        if (IsManager)
            OpenDraft = await db.OutlineDrafts.Where(x => x.CampaignId == campaign.Id && x.PublishedAt == null).OrderByDescending(x => x.At).Select(x => (Guid?)x.Id).FirstOrDefaultAsync();
        Version = await db.CurrentOutlineAsync(campaign.Id);
        if (Version is null) return true;

        Contents = await reading.ContentsAsync(campaign, Actor, Version);
        if (!await ChooseAsync(Version)) return false;

        Notes = await reading.NotesAsync(campaign, Actor, [.. Part.Select(clause => clause.Key)]);
        if (Chosen is not null)
        {
            Shown = await reading.LatestAsync(campaign, Actor, Chosen.Key, Sentence);
            Uses = await reading.UsesAsync(campaign, Actor, Chosen);
        }

        Terms = await db.Explanations.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.Term != null && x.WithdrawnAt == null).ToListAsync();
        var adrift = db.Annotations.VisibleTo(campaign, Actor).Where(x => x.AdriftSince != null);
        Adrift = await (IsManager ? adrift : adrift.Where(x => x.AuthorId == Actor.PersonId)).CountAsync();
        return true;
    }

    // An address from an older version, or one typed by hand, may name what is no longer there: then it is said.
    private async Task<bool> ChooseAsync(OutlineVersion version)
    {
        var parts = OutlineReading.Parts(version);
        if (parts.Count == 0) return false;

        Clause? here;
        if (string.IsNullOrWhiteSpace(At))
        {
            var place = await db.Set<ReadingPlace>().Where(x => x.CampaignId == Campaign.Id && x.PersonId == Actor.PersonId).Select(x => (Guid?)x.ClauseKey).SingleOrDefaultAsync();
            here = version.Clauses.FirstOrDefault(clause => clause.Key == place) ?? parts[0][0];
        }
        else
        {
            if (Citation.Parse(At) is not { } citation || version.Clauses.FirstOrDefault(clause => clause.Path == citation.Path) is not { } found) return false;
            if (citation.Sentence is { } asked && found.Sentence(asked) is null) return false;

            (here, Chosen, Sentence) = (found, found, citation.Sentence);
            if (!ChooseWords(found)) return false;
        }

        Part = parts.FirstOrDefault(part => part.Contains(here)) ?? parts[0];
        return true;
    }

    private bool ChooseWords(Clause clause)
    {
        if (From is { } from && To is { } to)
        {
            if (from < 0 || to <= from || to > clause.Text.Length || to - from > Annotation.LongestQuote) return false;

            (Words, Sentence) = (from..to, clause.SentenceAt(from));
        }
        else if (Sentence is { } sentence)
        {
            var start = clause.Starts[sentence - 1];
            Words = start..(start + clause.Sentence(sentence)!.Length);
        }

        return true;
    }

    // One bookmark a person, wherever the next page is opened; a page that the browser fetches ahead is no reading.
    private async Task RememberAsync(Clause clause)
    {
        if (Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal)) return;

        var places = db.Set<ReadingPlace>().Where(x => x.CampaignId == Campaign.Id && x.PersonId == Actor.PersonId);
        if (await places.ExecuteUpdateAsync(set => set.SetProperty(x => x.ClauseKey, clause.Key)) > 0) return;

        db.Add(new ReadingPlace { CampaignId = Campaign.Id, PersonId = Actor.PersonId, ClauseKey = clause.Key });
        await db.SaveChangesAsync();
    }
}
