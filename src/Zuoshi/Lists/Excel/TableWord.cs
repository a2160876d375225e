using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Lists.Excel;

/// <summary>What a word in the tables that people bring means in a campaign: a unit's name a unit, a column's head a field. Asked once, then known.</summary>
public sealed class TableWord : Entity
{
    private TableWord()
    {
    }

    internal TableWord(Guid campaignId, string word, Guid unitId)
    {
        (CampaignId, Word, UnitId) = (campaignId, word, unitId);
        Happened("lists.word-learnt", campaignId);
    }

    internal TableWord(Guid campaignId, string word, string field)
    {
        (CampaignId, Word, Field) = (campaignId, word, field);
        Happened("lists.word-learnt", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The word as it stands in tables.</summary>
    public string Word { get; private set; } = "";

    /// <summary>The unit that it means; null for a head.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The field that it means; empty for a unit.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The import in which somebody said so; when that is withdrawn, the word is forgotten and asked again.</summary>
    [NotRecorded]
    public Guid? LearntIn { get; internal set; }

    internal void Means(Guid unitId, Guid importId)
    {
        if (unitId == UnitId) return;

        (UnitId, LearntIn) = (unitId, importId);
        Happened("lists.word-learnt", CampaignId);
    }

    internal void Means(string field, Guid importId)
    {
        if (field == Field) return;

        (Field, LearntIn) = (field, importId);
        Happened("lists.word-learnt", CampaignId);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TableWord>
    {
        public void Configure(EntityTypeBuilder<TableWord> word)
        {
            word.ToTable("lists_table_words");
            word.HasIndex(x => x.CampaignId);
            word.ReferencesCampaign(nameof(CampaignId));
            word.ReferencesUnit(nameof(UnitId));
        }
    }
}
