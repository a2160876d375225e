using Microsoft.Playwright;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>A passkey from the day it is made: in place of the phone, in place of the password, and not to be lost.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    private const string Password = "one-for-all-of-us";

    [Fact]
    public async Task An_administrator_sets_one_up_and_signs_in_with_nothing_else()
    {
        await using var site = await ServedSite.EmptyAsync();
        await using var tab = await chromium.OpenAsync(site);
        await PlugIn(tab.Page);

        await tab.Open(At(site, new Uri(site.SetupAddress!).PathAndQuery));
        await tab.Fill("本单位全称", "澄溪县水利局");
        await tab.Fill("密码", Password);
        await tab.Press("建立管理员账号");
        await tab.Fill("登录名", "admin");
        await tab.Fill("密码", Password);
        await tab.Press("登录");
        await tab.Sees("开通后才能进入");
        await tab.Press("添加通行密钥");
        await tab.Sees("在册");

        await SignOut(tab);
        await tab.Press("用通行密钥登录");
        await tab.Sees("在册");

        await SignOut(tab);
        await tab.Fill("登录名", "admin");
        await tab.Fill("密码", Password);
        await tab.Press("登录");
        await tab.Sees("还要确认是您本人");
        await tab.Press("用通行密钥确认");
        await tab.Sees("在册");

        await tab.Open(At(site, "/account/second-factor"));
        await tab.Press("删去登录时添加的通行密钥");
        await tab.Sees("这是最后一种");
        Assert.Empty(await Inspection.InspectAsync(tab, "second-factor"));
        Assert.Empty(tab.Complaints);

        async Task SignOut(Tab tab)
        {
            await tab.Open(At(site, "/sign-out"));
            await tab.Press("退出");
            await tab.Sees("忘记密码");
        }
    }

    // A key pair belongs to a name; browsers refuse it to a bare address.
    private static string At(ServedSite site, string path) => $"http://localhost:{site.Address.Port}{path}";

    // A device of the browser's own making, whose owner always puts a finger on it.
    private static async Task PlugIn(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
