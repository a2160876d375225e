using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Opinions.Wording;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Writing;

/// <summary>The words by which a campaign tells its authors of empty talk, where the office has changed them.</summary>
public sealed class Wording : Entity
{
    private Wording()
    {
    }

    /// <summary>Words of a campaign's own.</summary>
    /// <exception cref="RuleBroken">They can't be read.</exception>
    public Wording(Guid campaignId, string text)
    {
        CampaignId = campaignId;
        Change(text);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The words, as <see cref="WordingRules"/> reads them; null for those that come with the program.</summary>
    public string? Text { get; private set; }

    /// <summary>Writes them anew.</summary>
    /// <exception cref="RuleBroken">They can't be read.</exception>
    public void Change(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim();
        if (lines == Text) return;
        if (WordingRules.Parse(lines, out var faults) is null)
            throw new RuleBroken("discussions.wording", string.Join(" ", faults.Take(5).Select(fault => fault.Message)) + (faults.Count > 5 ? $" 另有{faults.Count - 5}处。" : ""));

        Text = lines;
        Happened("discussions.wording-changed", CampaignId);
    }

    /// <summary>Goes back to the words that come with the program.</summary>
    public void Restore()
    {
        if (Text is null) return;

        Text = null;
        Happened("discussions.wording-restored", CampaignId);
    }

    /// <summary>The rules of a campaign.</summary>
    public static async Task<WordingRules> RulesAsync(AppDb db, Guid campaignId) =>
        await db.Wordings.Where(x => x.CampaignId == campaignId).Select(x => x.Text).SingleOrDefaultAsync() is { } text
            ? WordingRules.Parse(text, out _) ?? WordingRules.Default
            : WordingRules.Default;

    internal sealed class Mapping : IEntityTypeConfiguration<Wording>
    {
        public void Configure(EntityTypeBuilder<Wording> wording)
        {
            wording.ToTable("discussions_wordings");
            wording.HasIndex(x => x.CampaignId).IsUnique();
            wording.Property(x => x.Text).HasMaxLength(WordingRules.Longest);
            wording.ReferencesCampaign(nameof(CampaignId));
        }
    }
}
