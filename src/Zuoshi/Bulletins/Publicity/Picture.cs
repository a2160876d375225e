using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Bulletins.Publicity;

/// <summary>Whether those who are on a picture agree to its being shown. The numbers are stored.</summary>
public enum Consent
{
    /// <summary>同意.</summary>
    Given = 1,

    /// <summary>不需要: nobody can be made out, or there is another reason, which is said.</summary>
    NotNeeded = 2,
}

/// <summary>图片: a picture of the work, with who is on it and whether they agree (民法典第一千零一十九条). It has no place and no time of taking.</summary>
public sealed class Picture : Entity
{
    private Picture()
    {
    }

    /// <summary>Hangs it up.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="file">Under what name it is kept, and its type: image/jpeg.</param>
    /// <param name="text">What is said of it.</param>
    /// <param name="step">Who hangs it up.</param>
    /// <exception cref="RuleBroken">Something is missing, or the person may not see things of its label.</exception>
    public Picture(Guid campaignId, int number, PictureFile file, PictureText text, Step step)
    {
        if (text.Consent is not { } consent || !Enum.IsDefined(consent)) throw new RuleBroken("bulletins.consent", "请选照片上的人是否同意。");

        (CampaignId, Number, FileHash, MediaType, By, ById, UnitId) = (campaignId, number, file.Hash, file.MediaType, step.Signature, step.By.PersonId, step.By.UnitId);
        (ThemeId, Phase, Label, Consent) = (text.About.ThemeId, text.About.Phase, Labels.Of(text.Label, [], step.By), consent);
        (Caption, Alternative) = (Said.Rule.Of(text.Caption, "图片说明", Said.LongestName), Said.Rule.Of(text.Alternative, "图上是什么", Said.LongestName));
        (People, ConsentNote) = consent is Consent.Given
            ? (Said.Rule.Of(text.People, "照片上是谁", Said.LongestName), Said.Rule.Maybe(text.ConsentNote, "说明", Said.LongestName))
            : (Said.Rule.Maybe(text.People, "照片上是谁", Said.LongestName), Said.Rule.Of(text.ConsentNote, "为什么不需要同意", Said.LongestName));
        Happened("bulletins.picture-hung", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Under what name it is kept.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Its type: image/jpeg, image/png or image/webp.</summary>
    [NotRecorded]
    public string MediaType { get; private set; } = "";

    /// <summary>What stands below it.</summary>
    public string Caption { get; private set; } = "";

    /// <summary>What is to be seen, for those who can't see it.</summary>
    public string Alternative { get; private set; } = "";

    /// <summary>Who is on it.</summary>
    public string People { get; private set; } = "";

    /// <summary>Whether they agree.</summary>
    public Consent Consent { get; private set; }

    /// <summary>Why they need not be asked, or how they were.</summary>
    public string ConsentNote { get; private set; } = "";

    /// <summary>The theme; null for none.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>Number of the phase; null for none.</summary>
    public int? Phase { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; }

    /// <summary>Who hung it up, as signed.</summary>
    public string By { get; private set; } = "";

    /// <summary>Who hung it up.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>When it was taken down; somebody on it may take consent back at any time.</summary>
    public DateOnly? DownOn { get; private set; }

    /// <summary>Takes it down; the file stays for those who may have to say what it was.</summary>
    /// <exception cref="RuleBroken">It is down already.</exception>
    public void TakeDown(Step step)
    {
        if (DownOn is not null) throw new RuleBroken("bulletins.picture-down", "这张图片已经撤下。");

        DownOn = step.On;
        Happened("bulletins.picture-down", CampaignId, Said.Rule.Maybe(step.Words, "理由") is { Length: > 0 } why ? why : null);
    }
}

/// <summary>What is said of a picture.</summary>
/// <param name="Caption">What stands below it.</param>
/// <param name="Alternative">What is to be seen.</param>
/// <param name="People">Who is on it.</param>
/// <param name="Consent">Whether they agree.</param>
/// <param name="ConsentNote">Why they need not be asked.</param>
/// <param name="About">What it is about.</param>
/// <param name="Label">How far it may go.</param>
public sealed record PictureText(string? Caption, string? Alternative, string? People, Consent? Consent, string? ConsentNote, About About, Sensitivity Label);

/// <summary>A picture's file.</summary>
/// <param name="Hash">Under what name it is kept.</param>
/// <param name="MediaType">Its type.</param>
public sealed record PictureFile(string Hash, string MediaType);
