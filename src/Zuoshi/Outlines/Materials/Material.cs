using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Outlines.Materials;

/// <summary>What the office says of a material.</summary>
/// <param name="Title">Its name on the shelf.</param>
/// <param name="StudyItemId">The study item (三学) that it is for; null for none of them.</param>
/// <param name="Label">How far it may go.</param>
public sealed record MaterialEntry(string Title, Guid? StudyItemId, Sensitivity Label);

/// <summary>A material's file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">SHA-256 under which it is kept.</param>
/// <param name="Text">Its words; empty when none could be read.</param>
public sealed record MaterialFile(string Name, string Hash, string Text);

/// <summary>学习资料: a document or a link that a campaign's people study. Withdrawn at most, never deleted.</summary>
public sealed class Material : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest address, in characters.</summary>
    public const int LongestUrl = 1000;

    /// <summary>So much of a file's words is kept, in UTF-16 units; the file itself is always whole.</summary>
    public const int LongestText = 500_000;

    private Material()
    {
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its name on the shelf.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it is, when it is a link; else empty.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The file's name; empty for a link.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, under which it is kept; empty for a link.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>The file's words, paragraphs parted by \n; empty when none could be read. They follow from the file.</summary>
    [NotRecorded]
    public string Text { get; private set; } = "";

    /// <summary>The study item (三学) that it is for; null for none of them.</summary>
    public Guid? StudyItemId { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Internal;

    /// <summary>Name of who put it on the shelf, at that time.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>That person's unit, at that time.</summary>
    [NotRecorded]
    public string ByUnit { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was taken off the shelf, UTC; null while it stands there.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Whether it is an address elsewhere.</summary>
    public bool IsLink => Url.Length > 0;

    /// <summary>Puts a file on the shelf.</summary>
    /// <exception cref="RuleBroken">The title is missing or too long, or the actor may not give the label.</exception>
    public static Material OfFile(Guid campaignId, int number, MaterialEntry entry, MaterialFile file, Actor by, DateTime at) =>
        new Material { FileName = file.Name, FileHash = file.Hash, Text = Shortened(file.Text) }.Added(campaignId, number, entry, by, at);

    /// <summary>Puts a link on the shelf.</summary>
    /// <exception cref="RuleBroken">It is no address of the web, the title is missing or too long, or the actor may not give the label.</exception>
    public static Material OfLink(Guid campaignId, int number, MaterialEntry entry, string url, Actor by, DateTime at)
    {
        if (!IsAddress(url)) throw new RuleBroken("outlines.material-link", $"网址要以http://或https://开头，不超过{LongestUrl}个字符。");

        return new Material { Url = url.Trim() }.Added(campaignId, number, entry, by, at);
    }

    /// <summary>Whether it is an address that a link may lead to: nothing that would run in the page.</summary>
    public static bool IsAddress(string url) => url.Trim().Length <= LongestUrl && WebLink.IsAddress(url);

    /// <summary>Changes how far it may go.</summary>
    /// <exception cref="RuleBroken">The actor may not, or widens it without a reason.</exception>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        var before = Label;
        if (!Labels.Changes(before, label, reason, by, isOffice)) return;

        Label = label;
        Happened("outlines.material-relabelled", CampaignId, reason, new { before, label });
    }

    /// <summary>Takes it off the shelf.</summary>
    /// <exception cref="RuleBroken">It was taken off before.</exception>
    public void Withdraw(DateTime at)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("outlines.material-withdrawn", "这份资料已经撤下。");

        WithdrawnAt = at;
        Happened("outlines.material-withdrawn", CampaignId, detail: new { Number, Title });
    }

    private Material Added(Guid campaignId, int number, MaterialEntry entry, Actor by, DateTime at)
    {
        if (entry.Title.Trim() is not { Length: > 0 and <= LongestTitle } title)
            throw new RuleBroken("outlines.material-title", $"请写资料的名称，不超过{LongestTitle}个字。");

        (CampaignId, Number, Title, StudyItemId) = (campaignId, number, title, entry.StudyItemId);
        Label = Labels.Of(entry.Label, [], by);
        (ByName, ByUnit, At) = (by.Name, by.UnitName, at);
        Happened("outlines.material-added", CampaignId, detail: new { number, Title });
        return this;
    }

    // Half a character would be no text to the database.
    private static string Shortened(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
