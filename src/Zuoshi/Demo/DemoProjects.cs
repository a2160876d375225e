using Zuoshi.Delivery;
using Zuoshi.Delivery.Projects;
using Zuoshi.Lists;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Demo;

/// <summary>What is known of a project that is being built, as the file has it; money in 万元.</summary>
internal sealed record DemoProject(
    string Category, string BuildNature, string Stage, string Scale, int StartYear, int EndYear, long Investment, long Earlier, int Year, long Plan, string Goal, IReadOnlyList<long> Curve,
    IReadOnlyList<long?> Months, DateOnly PlannedStart, DateOnly PlannedFinish, DateOnly? StartedOn, string StartBasis, string By, DateOnly On, string Site, IReadOnlyList<DemoPermit> Permits, string Location, string Builder)
{
    private const long FenInWan = 1_000_000;

    /// <summary>The project's part of its row.</summary>
    public ProjectContent Content => new(
        Category, Enum.Parse<BuildNature>(BuildNature, ignoreCase: true), Enum.Parse<Stage>(Stage, ignoreCase: true), Scale, StartYear, EndYear, Investment * FenInWan) { Location = Location, Owner = Builder };

    /// <summary>Lets the unit's clerk enter what there is to enter, by the same rules as anybody.</summary>
    public async Task EnterAsync(AppDb db, Assignment item, Actor by, DateTime at)
    {
        var move = new Move(by, Party.Clerk, at);
        var figures = item.Figures(move);
        foreach (var permit in Permits) figures.SetPermit(new PermitText(Enum.Parse<PermitKind>(permit.Kind, ignoreCase: true), permit.Planned, permit.Number, permit.Done), move);
        await db.SaveChangesAsync();
        figures.SetTerms(new ProjectTerms(Investment * FenInWan, Earlier * FenInWan, PlannedStart, PlannedFinish, StartedOn, StartBasis), move);
        await db.SaveChangesAsync();
        figures.SetYear(new YearText(Year, Plan * FenInWan, Goal, [.. Curve.Select(wan => wan * FenInWan)]), move);
        await db.SaveChangesAsync();
        foreach (var (wan, month) in Months.Select((wan, index) => (wan, index + 1)))
            if (wan is { } done)
            {
                figures.Enter(new MonthText(Year, month, done * FenInWan), move);
                await db.SaveChangesAsync();
            }

        figures.Describe(Site, move);
        await db.SaveChangesAsync();
    }
}

/// <summary>One permit of it.</summary>
internal sealed record DemoPermit(string Kind, DateOnly? Planned = null, string? Number = null, DateOnly? Done = null);
