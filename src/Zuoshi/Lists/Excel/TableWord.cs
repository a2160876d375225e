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

    internal void Means(Guid unitId)
    {
        if (unitId == UnitId) return;

        UnitId = unitId;
        Happened("lists.word-learnt", CampaignId);
    }

    internal void Means(string field)
    {
        if (field == Field) return;

        Field = field;
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
