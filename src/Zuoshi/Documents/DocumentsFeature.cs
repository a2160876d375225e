using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Documents.Approvals;
using Zuoshi.Documents.Consultations;
using Zuoshi.Documents.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Documents;

/// <summary>Registers the feature.</summary>
public static class DocumentsFeature
{
    /// <summary>Adds documents drafted from the lists and their pages.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddScoped<DocumentFacts>()
        .AddScoped<Editions>()
        .AddScoped<SourceText>()
        .AddScoped<IThingAddresses, DocumentAddresses>()
        .AddScoped<ILabelFollower, DocumentLabels>()
        .AddScoped<IContributionOutcomes, ParagraphOutcomes>()
        .AddSingleton(ConsultationNews.Names)
        .AddScoped<INewsSource, ConsultationNews>()
        .AddScoped<INextSteps, ConsultationSteps>()
        .AddScoped<AdoptionFile>()
        .AddScoped<WordFiles>()
        .AddScoped<Issuing>()
        .AddSingleton(ApprovalNews.Names)
        .AddScoped<INewsSource, ApprovalNews>()
        .AddScoped<INextSteps, ApprovalSteps>()
        .AddScoped<IAskedOfUnits, DocumentsBurden>()
        .AddSingleton(DocumentWords.Table)
        .AddScoped<IThingNames, DocumentWords>()
        .AddSingleton(new NavEntry("documents", 50, "文稿", "/documents", InCampaign: true, Permission.ReadCampaign));
}
