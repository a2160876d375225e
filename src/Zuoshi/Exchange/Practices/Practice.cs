using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Exchange.Practices;

/// <summary>What a practice is, as somebody writes it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="What">What was done.</param>
/// <param name="Effect">Where it worked and what came of it; may be empty.</param>
/// <param name="UnitId">Whose it is.</param>
/// <param name="ThemeId">The theme, if any.</param>
/// <param name="Rows">Rows of the lists that bear it out.</param>
/// <param name="Label">How far it may go; never less close than its rows.</param>
public sealed record PracticeTerms(string? Title, string? What, string? Effect, Guid UnitId, Guid? ThemeId, IReadOnlyList<Guid> Rows, Sensitivity Label = Sensitivity.Internal);

/// <summary>做法: what a unit did and others may take over.</summary>
public sealed class Practice : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 40;

    /// <summary>Longest description, in characters.</summary>
    public const int LongestWhat = 800;

    /// <summary>Longest effect, in characters.</summary>
    public const int LongestEffect = 300;

    private readonly List<PracticeRow> rows = [];

    private Practice()
    {
    }

    /// <summary>Enters one.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Number within the campaign.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="reviewId">The review whose praise it was made from; null for one that was written.</param>
    /// <exception cref="RuleBroken">Title or description is missing or too long.</exception>
    public Practice(Guid campaignId, int number, PracticeTerms terms, Guid? reviewId = null)
    {
        (CampaignId, Number, ReviewId) = (campaignId, number, reviewId);
        Set(terms);
        Happened("exchange.practice-entered", campaignId, detail: new { number });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>名称.</summary>
    public string Title { get; private set; } = "";

    /// <summary>怎么做的.</summary>
    public string What { get; private set; } = "";

    /// <summary>在哪里见效.</summary>
    public string Effect { get; private set; } = "";

    /// <summary>Whose it is.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The theme.</summary>
    public Guid? ThemeId { get; private set; }

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; private set; } = Sensitivity.Public;

    // Who reviewed whom is nobody's business: the record says nothing of it either.
    /// <summary>The review whose praise it was made from.</summary>
    [NotRecorded]
    public Guid? ReviewId { get; private set; }

    /// <summary>Rows of the lists that bear it out.</summary>
    public IReadOnlyList<PracticeRow> Rows => rows;

    /// <summary>Changes what it says; its label stays at least as close as before.</summary>
    public void Rewrite(PracticeTerms terms)
    {
        Set(terms);
        Happened("exchange.practice-changed", CampaignId);
    }

    /// <summary>Changes how far it may go; widening is the office's.</summary>
    public void Relabel(Sensitivity label, string? reason, Actor by, bool isOffice)
    {
        if (!Labels.Changes(Label, label, reason, by, isOffice)) return;

        Label = label;
        Happened("exchange.practice-relabelled", CampaignId, reason);
    }

    /// <summary>Keeps it at least as close as its rows; says whether that changes anything.</summary>
    public bool KeepAtLeast(Sensitivity label)
    {
        if (Label >= label) return false;

        Label = label;
        Happened("exchange.practice-relabelled", CampaignId);
        return true;
    }

    /// <summary>Hands it on when units merge.</summary>
    public void HandOver(Guid from, Guid to, string reason)
    {
        if (UnitId != from) return;

        UnitId = to;
        Happened("exchange.practice-handed-over", CampaignId, reason);
    }

    private void Set(PracticeTerms given)
    {
        (Title, What, Effect) = (GivenText.Rule.Of(given.Title, "做法的名称", LongestTitle), GivenText.Rule.Of(given.What, "怎么做的", LongestWhat), GivenText.Rule.Maybe(given.Effect, "在哪里见效", LongestEffect));
        (UnitId, ThemeId, Label) = (given.UnitId, given.ThemeId, given.Label > Label ? given.Label : Label);
        rows.RemoveAll(row => !given.Rows.Contains(row.ItemId));
        rows.AddRange(given.Rows.Distinct().Where(id => rows.TrueForAll(row => row.ItemId != id)).Select(id => new PracticeRow(id)).ToList());
    }
}

/// <summary>A row of the lists that bears a practice out.</summary>
public sealed class PracticeRow
{
    private PracticeRow()
    {
    }

    internal PracticeRow(Guid itemId) => ItemId = itemId;

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The row.</summary>
    public Guid ItemId { get; private set; }
}
