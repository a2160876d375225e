using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Approvals;

/// <summary>印发: the number under which an edition was issued, and the bytes that were, which nothing changes any more.</summary>
public sealed class Issuance : Entity
{
    private Issuance()
    {
    }

    /// <summary>Issues.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="document">The edition.</param>
    /// <param name="number">Its number.</param>
    /// <param name="on">成文日期.</param>
    /// <param name="wordFileHash">Under what name the Word file is kept.</param>
    /// <param name="by">Who signed it.</param>
    /// <param name="at">When, UTC.</param>
    public Issuance(CampaignFact campaign, OfficialDocument document, DocumentNumber number, DateOnly on, string wordFileHash, Actor by, DateTime at)
    {
        (CampaignId, OrganId, DocumentId) = (campaign.Id, campaign.OrganId, document.Id);
        (CodeWord, Year, Serial, On, WordFileHash) = (number.CodeWord, number.Year, number.Serial, on, wordFileHash);
        (ById, ByName, At) = (by.PersonId, by.Signature, at);
        Happened("documents.issued", campaign.Id, detail: new { Number = number.ToString(), wordFileHash });
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The body that issues: within it a number is given once.</summary>
    public Guid OrganId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>机关代字.</summary>
    public string CodeWord { get; private set; } = "";

    /// <summary>The year in 〔 〕.</summary>
    public int Year { get; private set; }

    /// <summary>The number within the year.</summary>
    public int Serial { get; private set; }

    /// <summary>成文日期.</summary>
    public DateOnly On { get; private set; }

    /// <summary>SHA-256 of the Word file that was issued.</summary>
    public string WordFileHash { get; private set; } = "";

    /// <summary>Who signed it.</summary>
    [NotRecorded]
    public Guid ById { get; private set; }

    /// <summary>Their name then.</summary>
    [NotRecorded]
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    [NotRecorded]
    public DateTime At { get; private set; }

    /// <summary>发文字号.</summary>
    public DocumentNumber Number => new(CodeWord, Year, Serial);

    internal sealed class Mapping : IEntityTypeConfiguration<Issuance>
    {
        public void Configure(EntityTypeBuilder<Issuance> issuance)
        {
            issuance.ToTable("documents_issuances");
            issuance.HasIndex(x => x.DocumentId).IsUnique();
            issuance.HasIndex(x => new { x.OrganId, x.CodeWord, x.Year, x.Serial }).IsUnique();
            issuance.Property(x => x.CodeWord).HasMaxLength(20);
            issuance.Property(x => x.WordFileHash).HasMaxLength(64);
            issuance.Ignore(x => x.Number);
            issuance.ReferencesCampaign(nameof(CampaignId));
            issuance.ReferencesUnit(nameof(OrganId));
            issuance.ReferencesPerson(nameof(ById));
            issuance.HasOne<OfficialDocument>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>发文字号, as GB/T 9704-2012, 7.2.5 prints it: 岚交发〔2026〕12号, without a leading zero.</summary>
/// <param name="CodeWord">机关代字.</param>
/// <param name="Year">The year in full.</param>
/// <param name="Serial">The number within the year, from 1.</param>
public sealed record DocumentNumber(string CodeWord, int Year, int Serial)
{
    /// <summary>As it is printed.</summary>
    public override string ToString() => $"{CodeWord}〔{Year}〕{Serial}号";
}
