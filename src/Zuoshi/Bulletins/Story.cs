using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Bulletins;

/// <summary>
/// 信息: what a unit tells of its work, in a text of its own that the bulletin, the site and the month's summary all print. The unit writes
/// and signs it, the office decides on it within two working days and says why.
/// </summary>
public sealed class Story : Entity
{
    /// <summary>Within so many working days the office answers.</summary>
    public const int AnswerWorkdays = 2;

    private readonly List<Adoption> adoptions = [];

    private Story()
    {
    }

    /// <summary>Writes one.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="text">What it says.</param>
    /// <param name="file">The file it came in; null for none.</param>
    /// <param name="step">Who writes, and when.</param>
    /// <exception cref="RuleBroken">It is empty or too long, or the writer may not see things of its label.</exception>
    public Story(Guid campaignId, int number, StoryText text, StoryFile? file, Step step)
    {
        (CampaignId, Number, UnitId, ById, By, State) = (campaignId, number, step.By.UnitId, step.By.PersonId, step.Signature, StoryState.Draft);
        Take(text, step);
        if (file is not null) (FileName, FileHash) = (file.Name, file.Hash);
        Happened("bulletins.written", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>标题 as the unit gave it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it tells.</summary>
    public StoryKind Kind { get; private set; }

    /// <summary>The theme; null for none.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Number of the phase; null for none.</summary>
    public int? Phase { get; private set; }

    /// <summary>The row of the lists that it tells of; null for none.</summary>
    public Guid? RowId { get; private set; }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Who wrote it, as the bulletin prints them; empty for the unit alone.</summary>
    public string Authors { get; private set; } = "";

    /// <summary>Who handed it in.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Who handed it in, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>The words as the unit gave them, paragraphs parted by \n.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Name of the file it came in; empty for none.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Under what name the file is kept; empty for none.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>Where it stands.</summary>
    public StoryState State { get; private set; }

    /// <summary>Who signed it for its unit and looked whether it may go out, as signed; empty while nobody has.</summary>
    public string SignedBy { get; private set; } = "";

    /// <summary>The day on which it was last sent to the office; null while it never was.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>Why it stands where it does: the last answer, or why the head gave it back.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who answered for the office, as signed; empty while nobody has.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When the office last answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>标题 as printed; empty while it was never adopted.</summary>
    public string PrintedTitle { get; private set; } = "";

    /// <summary>The text as printed; empty while it was never adopted.</summary>
    public string PrintedText { get; private set; } = "";

    /// <summary>The story in whose text this one is told (综合采用); null for one that stands by itself.</summary>
    public Guid? JoinedToId { get; private set; }

    /// <summary>The issue in which it stands; null for none.</summary>
    public Guid? IssueId { get; private set; }

    /// <summary>Where else it was taken up: other levels, the press.</summary>
    public IReadOnlyList<Adoption> Adoptions => adoptions;

    /// <summary>By when the office answers; null when nothing waits for it.</summary>
    public DateOnly? AnswerBy => State.AwaitsEditor() && SentOn is { } sent ? WorkCalendar.China.After(sent, AnswerWorkdays) : null;

    /// <summary>The title to be shown to readers.</summary>
    public string ShownTitle => PrintedTitle.Length > 0 ? PrintedTitle : Title;

    /// <summary>The text to be shown to readers.</summary>
    public string ShownText => PrintedText.Length > 0 ? PrintedText : Text;

    /// <summary>Changes it before it is sent, or after it came back.</summary>
    public void Rewrite(StoryText text, StoryFile? file, Step step)
    {
        Grant(StoryAct.Rewrite, step);
        Take(text, step);
        if (file is not null) (FileName, FileHash) = (file.Name, file.Hash);
        Happened("bulletins.rewritten", CampaignId);
    }

    /// <summary>交审签.</summary>
    public void Submit(Step step)
    {
        Enter(Grant(StoryAct.Submit, step));
        // Sent anew once it is signed; until then it is the unit's again.
        SentOn = null;
        Happened("bulletins.submitted", CampaignId);
    }

    /// <summary>审签报送: signs for the unit. Whoever signs has looked whether it may go out.</summary>
    /// <exception cref="RuleBroken">It hasn't been looked at for secrets.</exception>
    public void SignOff(Step step, bool isChecked)
    {
        var line = Grant(StoryAct.SignOff, step);
        if (!isChecked) throw new RuleBroken("bulletins.unchecked", "报送前请做保密审查，并勾选“已审查”。");

        Enter(line);
        (SignedBy, SentOn, Reason) = (step.Signature, step.On, "");
        Happened("bulletins.signed", CampaignId);
    }

    /// <summary>The head gives it back to its author.</summary>
    public void GiveBack(Step step)
    {
        Enter(Grant(StoryAct.GiveBack, step));
        Reason = Said.Rule.Of(step.Words, "退回的理由");
        Happened("bulletins.given-back", CampaignId, Reason);
    }

    /// <summary>撤回: while it isn't adopted.</summary>
    public void Withdraw(Step step)
    {
        Enter(Grant(StoryAct.Withdraw, step));
        Reason = Said.Rule.Maybe(step.Words, "理由");
        Happened("bulletins.withdrawn", CampaignId, Reason.Length == 0 ? null : Reason);
    }

    /// <summary>开始编审.</summary>
    public void TakeUp(Step step)
    {
        Enter(Grant(StoryAct.TakeUp, step));
        Happened("bulletins.taken-up", CampaignId);
    }

    /// <summary>采用. The text that is printed begins as the unit's.</summary>
    public void Adopt(Step step)
    {
        Answer(StoryAct.Adopt, step);
        (PrintedTitle, PrintedText) = (Title, Text);
        Happened("bulletins.adopted", CampaignId, Reason.Length == 0 ? null : Reason);
    }

    /// <summary>综合采用: told in the text of another, which names this one's unit as a source too.</summary>
    /// <exception cref="RuleBroken">The other one isn't adopted, or is told in a third.</exception>
    public void Join(Story other, Step step)
    {
        if (other.Id == Id || other.CampaignId != CampaignId || other.State is not StoryState.Adopted)
            throw new RuleBroken("bulletins.join", "请选一条已经采用、还没有编发的信息，把这一条并进去。");

        Answer(StoryAct.Join, step);
        JoinedToId = other.Id;
        other.KeepAtLeast(Label);
        Happened("bulletins.joined", CampaignId, Reason.Length == 0 ? null : Reason, new { other.Number });
    }

    /// <summary>留存.</summary>
    public void Keep(Step step)
    {
        Answer(StoryAct.Keep, step);
        Happened("bulletins.kept", CampaignId, Reason.Length == 0 ? null : Reason);
    }

    /// <summary>退改.</summary>
    /// <param name="step">Who, when and why.</param>
    /// <param name="joined">How many others are told in its text.</param>
    /// <exception cref="RuleBroken">Others are told in its text, who would be left without an answer.</exception>
    public void Return(Step step, int joined = 0)
    {
        MustStandAlone(StoryAct.Return, joined);
        Answer(StoryAct.Return, step);
        Happened("bulletins.returned", CampaignId, Reason);
    }

    /// <summary>不采用.</summary>
    /// <param name="step">Who, when and why.</param>
    /// <param name="joined">How many others are told in its text.</param>
    /// <exception cref="RuleBroken">Others are told in its text, who would be left without an answer.</exception>
    public void Decline(Step step, int joined = 0)
    {
        MustStandAlone(StoryAct.Decline, joined);
        Answer(StoryAct.Decline, step);
        Happened("bulletins.declined", CampaignId, Reason);
    }

    /// <summary>Changes what is printed; what the unit wrote stays beside it.</summary>
    /// <exception cref="RuleBroken">It is empty or too long.</exception>
    public void Edit(string? title, string? text, Step step)
    {
        Grant(StoryAct.Edit, step);
        if (StoryText.TitleRefusal(title) is { } bad) throw new RuleBroken("bulletins.title", $"{bad}。");
        var clean = StoryText.Clean(text);
        if (clean.Length is 0 or > StoryText.LongestStored) throw new RuleBroken("bulletins.text", $"正文在1到{StoryText.LongestStored}个字之间。");

        (PrintedTitle, PrintedText) = (PlainText.Of(title), clean);
        Happened("bulletins.edited", CampaignId);
    }

    /// <summary>登记: another level or the press has taken it up.</summary>
    public void Record(AdoptionText adoption, Step step)
    {
        Grant(StoryAct.Record, step);
        adoptions.Add(new Adoption(adoption, step));
        Happened("bulletins.adoption-recorded", CampaignId);
    }

    /// <summary>Changes how far it may go.</summary>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        if (!Labels.Changes(Label, label, reason, by, isOffice)) return;

        Label = label;
        Happened("bulletins.relabelled", CampaignId, reason);
    }

    /// <summary>Keeps it at least as close as its row; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Label = label;
        Happened("bulletins.relabelled", CampaignId);
        return true;
    }

    /// <summary>Its unit is merged into another, which signs for it and is named as its source from then on.</summary>
    public void HandOver(Guid from, Guid to, string reason)
    {
        if (UnitId != from) return;

        UnitId = to;
        Happened("bulletins.handed-over", CampaignId, reason);
    }

    internal void Issued(Guid issueId, Step step)
    {
        Enter(Grant(StoryAct.Issue, step));
        IssueId = issueId;
        Happened("bulletins.story-issued", CampaignId);
    }

    private void Take(StoryText text, Step step)
    {
        if (!Enum.IsDefined(text.Kind)) throw new RuleBroken("bulletins.kind", "请选一个类别。");
        if (StoryText.TitleRefusal(text.Title) is { } badTitle) throw new RuleBroken("bulletins.title", $"{badTitle}。");
        if (StoryText.TextRefusal(text.Text, text.Kind) is { } badText) throw new RuleBroken("bulletins.text", $"{badText}。");

        Label = Labels.Of(text.Label, [], step.By);
        (Title, Kind, Text) = (PlainText.Of(text.Title), text.Kind, StoryText.Clean(text.Text));
        (ThemeId, Phase, RowId, Authors) = (text.ThemeId, text.Phase, text.RowId, Said.Rule.Maybe(text.Authors, "作者", StoryText.LongestAuthors));
    }

    private void Answer(StoryAct act, Step step)
    {
        var line = Grant(act, step);
        var reason = line.NeedsReason ? Said.Rule.Of(step.Words, $"{act.Name()}的理由") : Said.Rule.Maybe(step.Words, "说明");
        Enter(line);
        (Reason, AnsweredBy, AnsweredOn) = (reason, step.Signature, step.On);
    }

    private static void MustStandAlone(StoryAct act, int joined)
    {
        if (joined > 0) throw new RuleBroken("bulletins.has-joined", $"有{joined}条信息并在这一条里，不能改成“{act.Name()}”。文字要改的，请用“改稿”。");
    }

    private DeskLine Grant(StoryAct act, Step step)
    {
        var lines = Desk.Table.Where(line => line.Act == act && line.From == State).ToList();
        if (lines.Count == 0) throw new RuleBroken("bulletins.state", $"这条信息现在是“{State.Name()}”，不能{act.Name()}，请刷新页面再看。");

        return lines.Find(line => (line.By & step.As) != StoryParty.None)
            ?? throw new RuleBroken("bulletins.not-theirs", $"{act.Name()}由{lines.Aggregate(StoryParty.None, (all, line) => all | line.By).Name()}来做。");
    }

    private void Enter(DeskLine line) => State = line.To;
}
