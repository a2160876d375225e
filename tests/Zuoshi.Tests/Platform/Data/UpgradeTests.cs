using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Data;

/// <summary>What an installation holds when it comes from an earlier version.</summary>
public sealed class UpgradeTests
{
    private static readonly Guid Bureau = Guid.CreateVersion7();
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Campaign = Guid.CreateVersion7();

    [Theory, OnEachDatabase]
    public async Task People_and_campaigns_from_before_there_were_posts_and_bodies_keep_what_they_had(Database database)
    {
        await using var site = await RunningSite.UnmigratedOn(database);
        await site.MigrateAsync(to: "Start");
        await site.Look(async db =>
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO organisation_units (id, name, short_name, kind, \"order\", version) VALUES ({Bureau}, '澄溪县水利局', '县局', 1, 1, 0)");
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO campaigns_campaigns (id, number, name, organiser, notice_title, created_at, version) VALUES ({Campaign}, 1, '水润澄溪', '', '', {Cast.Now.UtcDateTime}, 0)");
            return await db.Database.ExecuteSqlAsync(
                $"INSERT INTO organisation_people (id, name, sign_in_name, unit_id, duty, stamp, password_hash, misses, version) VALUES ({Person}, '活动办', 'office', {Bureau}, 2, '', '', 0, 0)");
        });

        await site.MigrateAsync();

        var actor = await site.Look(async db => (await db.People.WithPosts().SingleAsync()).ActorsOn(new DateOnly(2026, 3, 16), await db.UnitTreeAsync()).Single());
        Assert.Equal((Person, Bureau, "活动办", Duty.Office, Sensitivity.Internal), (actor.PersonId, actor.UnitId, actor.Post, actor.Duty, actor.Clearance));
        var unit = await site.Look(db => db.Units.SingleAsync());
        Assert.Equal("澄溪县水利局", Assert.Single(unit.Names).Name);
        var campaign = await site.Look(db => db.Campaigns.SingleAsync());
        Assert.Equal((Bureau, Reach.Everybody), (campaign.OrganId, campaign.Reach));
    }
}
