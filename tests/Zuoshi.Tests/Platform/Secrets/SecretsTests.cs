using Microsoft.EntityFrameworkCore;
using Zuoshi.Platform;
using Zuoshi.Platform.Secrets;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Secrets;

public sealed class SecretsTests
{
    [Theory, OnEachDatabase]
    public async Task The_keys_of_cookies_lie_sealed_in_the_database(Database database)
    {
        await using var site = await RunningSite.On(database);
        await site.As(Cast.Member);

        var keys = await site.Look(db => db.DataProtectionKeys.Select(x => x.Xml!).ToListAsync());
        Assert.NotEmpty(keys);
        Assert.All(keys, xml =>
        {
            Assert.Contains(nameof(UnsealedKeys), xml);
            Assert.DoesNotContain("masterKey", xml, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory, OnEachDatabase]
    public async Task A_database_whose_key_is_lost_is_refused_and_no_other_key_is_made(Database database)
    {
        var ground = await GroundKeeper.WorldAsync(database);
        var path = Path.Combine(ground.Folder, MasterKey.FileName);
        File.Delete(path);
        await using var site = await RunningSite.OnAsync(ground, ownsGround: true);

        var refused = await Assert.ThrowsAsync<RuleBroken>(site.PrepareAsync);

        Assert.Equal("secrets.key-missing", refused.Code);
        Assert.False(File.Exists(path));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_with_another_key_is_refused(Database database)
    {
        var ground = await GroundKeeper.WorldAsync(database);
        await File.WriteAllBytesAsync(Path.Combine(ground.Folder, MasterKey.FileName), new byte[32]);
        await using var site = await RunningSite.OnAsync(ground, ownsGround: true);

        Assert.Equal("secrets.other-key", (await Assert.ThrowsAsync<RuleBroken>(site.PrepareAsync)).Code);
    }

    [Theory, OnEachDatabase]
    public async Task A_sign_in_lasts_over_a_restart(Database database)
    {
        var ground = await GroundKeeper.WorldAsync(database);
        Uri address;
        System.Net.CookieCollection cookies;
        await using (var site = await RunningSite.OnAsync(ground))
        {
            address = site.Address;
            cookies = (await site.As(Cast.Member)).Cookies.GetCookies(address);
        }

        await using var restarted = await RunningSite.OnAsync(ground, ownsGround: true);
        var visitor = restarted.Stranger();
        foreach (System.Net.Cookie cookie in cookies) visitor.Cookies.Add(restarted.Address, new System.Net.Cookie(cookie.Name, cookie.Value));

        Assert.Equal("/campaigns/1", (await visitor.Open("/campaigns/1")).Address);
    }
}
