using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Web;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>The recorder types or pastes what is said.</summary>
[Can(Permission.Contribute)]
public sealed class WriteModel(AppDb db, SessionDesk desk, SessionPeople people, KeptTexts kept) : AppPage
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Which state of the minutes the person has seen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public SessionView View { get; private set; } = null!;

    /// <summary>How many rows were read before.</summary>
    public int Rows { get; private set; }

    /// <summary>How many of them have become contributions.</summary>
    public int Turned { get; private set; }

    /// <summary>Where the text is kept while it is typed.</summary>
    public string Field => $"minutes/{View.Campaign.Number}/{View.Session.Number}";

    /// <summary>Shows how it is written, with a prompt that the campaign has.</summary>
    public string Example
    {
        get
        {
            var mark = View.Campaign.Prompts.FirstOrDefault(prompt => !prompt.IsStudy && !prompt.IsRetired) is { } prompt ? $"〔{prompt.Mark.Character}{prompt.Number}〕" : "";
            return $"李科长：{mark}末班车后半小时要有接驳车。\n王主任：同意，先从两个站试。\n\n会上还提出，站牌要写清楚。";
        }
    }

    public async Task<IActionResult> OnGetAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } minutes) return NotFound();

        Text = await kept.FindAsync(Actor.PersonId, Field) ?? minutes.Text;
        Seen = StateOf(minutes);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is not { } minutes) return NotFound();

        if ((Seen ?? "") != StateOf(minutes))
        {
            (Seen, _) = (StateOf(minutes), ModelState.Remove(nameof(Seen)));
            return Stale("您写的时候，别人先存了记录。请打开核对表看看；仍要换成您写的，请再按一次“去核对”，已写成建言的不受影响。");
        }

        if (db.Entry(minutes).State is EntityState.Detached) db.Add(minutes);
        minutes.Read(Text, await people.SpeakersAsync(View.Campaign, View.Session), View.Campaign);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (Databases.IsDuplicate(failure))
        {
            return Stale("别人同时也在写这次的记录。您写的还在，请先和对方商量由谁来记。");
        }

        await kept.DropAsync(Actor.PersonId, Field);
        return OnTo(SessionLinks.Check(campaign, number));
    }

    public async Task<IActionResult> OnPostKeepAsync(int campaign, int number)
    {
        if (await LoadAsync(campaign, number) is null) return NotFound();

        await kept.KeepAsync(Actor.PersonId, Field, Text);
        return Done("草稿已存好，随时可以接着写", SessionLinks.Minutes(campaign, number));
    }

    private string StateOf(SessionMinutes minutes) => db.Entry(minutes).State is EntityState.Detached ? "" : $"{minutes.Id:N}/{minutes.Version}";

    private async Task<SessionMinutes?> LoadAsync(int campaign, int number)
    {
        if (await desk.FindAsync(campaign, number, Actor) is not { IsRecorder: true } found) return null;

        (View, Scope) = (found, found.Campaign.Scope);
        var minutes = await db.SessionMinutes.SingleOrDefaultAsync(x => x.SessionId == found.Session.Id) ?? new SessionMinutes(found.Session);
        if (minutes.Label > Actor.Clearance) return null;

        (Rows, Turned) = (minutes.Rows.Count, minutes.Rows.Count(row => row.ContributionId is not null));
        return minutes;
    }
}
