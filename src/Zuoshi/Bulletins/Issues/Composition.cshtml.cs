using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Bulletins.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Issues;

/// <summary>编排: which stories stand in an issue, in what order, and what the editor notes before them.</summary>
[Can(Permission.EditBulletins)]
public sealed class CompositionModel(AppDb db, IssueDesk desk) : AppPage
{
    /// <summary>A story that could stand in it.</summary>
    public sealed class Line
    {
        public Guid Id { get; set; }

        /// <summary>Its place; empty for one that isn't in it.</summary>
        [Range(1, 99, ErrorMessage = "次序在1到99之间")]
        public int? Place { get; set; }
    }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty, StringLength(BulletinIssue.LongestNote, ErrorMessage = "最多500个字")]
    public string? Note { get; set; }

    /// <summary>The version that was looked at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public OpenIssue Open { get; private set; } = null!;

    /// <summary>The short names of units by their keys.</summary>
    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What is adopted and not issued yet, by key.</summary>
    public IReadOnlyDictionary<Guid, Story> Adopted { get; private set; } = new Dictionary<Guid, Story>();

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Note = Open.Issue.Note;
        var places = Open.Issue.Entries.ToDictionary(entry => entry.StoryId, entry => entry.Order);
        Lines = [.. Adopted.Values.Select(story => new Line { Id = story.Id, Place = places.TryGetValue(story.Id, out var place) ? place : null }).OrderBy(line => line.Place ?? int.MaxValue).ThenBy(line => Adopted[line.Id].Number)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (!await LoadAsync(campaign, number)) return NotFound();

        Lines.RemoveAll(line => !Adopted.ContainsKey(line.Id));
        Lines = [.. Lines.DistinctBy(line => line.Id)];
        if (!ModelState.IsValid) return Invalid();
        if (Version is { } seen && seen != Open.Issue.Version)
        {
            ModelState.Remove(nameof(Version));
            Version = Open.Issue.Version;
            return Stale("您打开以后别人编排过这一期。您填的还在下面，请看过再存。");
        }

        Open.Issue.Compose([.. Lines.Where(line => line.Place is not null).OrderBy(line => line.Place).Select(line => Adopted[line.Id])], Note);
        await db.SaveChangesAsync();
        return Done("已排好，看过再编发", BulletinLinks.Issue(campaign, number));
    }

    private async Task<bool> LoadAsync(int campaign, int number)
    {
        if (await desk.OpenAsync(campaign, number, Actor) is not { } open || !open.Campaign.IsEditedBy(Actor) || open.Issue.IssuedOn is not null && HttpMethods.IsGet(Request.Method)) return false;

        (Open, Scope, Units) = (open, open.Campaign.Scope, await desk.UnitsAsync());
        Adopted = await db.Stories.VisibleTo(open.Campaign, Actor).Where(x => x.State == StoryState.Adopted).ToDictionaryAsync(x => x.Id);
        return true;
    }
}
