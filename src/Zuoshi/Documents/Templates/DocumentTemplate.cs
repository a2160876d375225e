using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Documents.Composing;
using Zuoshi.Platform;
using Zuoshi.Platform.Data;

namespace Zuoshi.Documents.Templates;

/// <summary>A skeleton of documents that a campaign has written for itself.</summary>
public sealed class DocumentTemplate : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    private DocumentTemplate()
    {
    }

    /// <summary>Writes one.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="number">Its number within the campaign.</param>
    /// <param name="kind">For what kind of document.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">The skeleton, as <see cref="Template"/> reads it.</param>
    /// <exception cref="RuleBroken">It has no name, or can't be read.</exception>
    public DocumentTemplate(Guid campaignId, int number, DocumentKind kind, string? name, string? text)
    {
        (CampaignId, Number) = (campaignId, number);
        Set(kind, name, text);
        Happened("documents.template-written", campaignId);
    }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Its number within the campaign, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>For what kind of document.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The skeleton.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it is offered no more.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Changes it; documents drafted from it stay as they are.</summary>
    /// <exception cref="RuleBroken">It has no name, or can't be read.</exception>
    public void Change(DocumentKind kind, string? name, string? text)
    {
        Set(kind, name, text);
        Happened("documents.template-changed", CampaignId);
    }

    /// <summary>Offers it no more, or again.</summary>
    public void Retire(bool retired)
    {
        IsRetired = retired;
        if (retired) Happened("documents.template-retired", CampaignId);
        else Happened("documents.template-offered", CampaignId);
    }

    private void Set(DocumentKind kind, string? name, string? text)
    {
        var called = PlainText.Of(name).ReplaceLineEndings("");
        if (!Enum.IsDefined(kind)) throw new RuleBroken("documents.template-kind", "请选文种。");
        if (called.Length == 0) throw new RuleBroken("documents.template-name", "请给模板起个名字。");
        if (called.Length > LongestName) throw new RuleBroken("documents.template-name", $"名字最多{LongestName}个字，现在有{called.Length}个。");

        Template.Parse(text);
        (Kind, Name, Text) = (kind, called, PlainText.Of(text));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DocumentTemplate>
    {
        public void Configure(EntityTypeBuilder<DocumentTemplate> template)
        {
            template.ToTable("documents_templates");
            template.HasIndex(x => new { x.CampaignId, x.Number }).IsUnique();
            template.Property(x => x.Name).HasMaxLength(LongestName);
            template.ReferencesCampaign(nameof(CampaignId));
        }
    }
}
