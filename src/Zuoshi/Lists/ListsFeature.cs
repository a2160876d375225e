using Zuoshi.Campaigns.Contract;
using Zuoshi.Digests.Contract;
using Zuoshi.Discussions.Contract;
using Zuoshi.Lists.Api;
using Zuoshi.Lists.Contract;
using Zuoshi.Lists.Coverage;
using Zuoshi.Lists.Disputes;
using Zuoshi.Lists.Excel;
using Zuoshi.Lists.Export;
using Zuoshi.Lists.Overlaps;
using Zuoshi.Lists.Reporting;
using Zuoshi.Organisation.Contract;
using Zuoshi.Outlines.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Web;
using Zuoshi.Ui;

namespace Zuoshi.Lists;

/// <summary>Registers the feature.</summary>
public static class ListsFeature
{
    /// <summary>Adds the three lists, their pages and their workbook.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddScoped<ListFacts>()
        .AddScoped<IThingAddresses, RowAddresses>()
        .AddScoped<RowWriting>()
        .AddScoped<RowDesk>()
        .AddScoped<ListWorkbook>()
        .AddSingleton<LikeRows>()
        .AddScoped<RowOrigins>()
        .AddScoped<CoverageBoard>()
        .AddScoped<ListAnnexes>()
        .AddScoped<ReportBoard>()
        .AddSingleton(ReportNews.Names)
        .AddScoped<INewsSource, ReportNews>()
        .AddScoped<INextSteps, ReportSteps>()
        .AddScoped<INextSteps, DisputeSteps>()
        .AddScoped<ListImport>()
        .AddScoped<ImportWithdrawal>()
        .AddScoped<IOpenWork, OpenRows>()
        .AddScoped<IAskedOfUnits, ListsBurden>()
        .AddSingleton(ListWords.Table)
        .AddScoped<IThingNames, ListWords>()
        .AddScoped<IHomeActivity, RowActivity>()
        .AddScoped<INextSteps, RowSteps>()
        .AddScoped<IContributionOutcomes, RowOutcomes>()
        .AddScoped<IClauseUses, RowsOnClauses>()
        .AddScoped<ILabelFollower, RowLabels>()
        .AddSingleton(new NavEntry("lists", 40, "清单", "/lists", InCampaign: true, Permission.ReadCampaign));
}
