using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation.SignIn;

public sealed class SignInTests
{
    [Theory, OnEachDatabase]
    public async Task A_wrong_password_is_refused_beside_the_field(Database database)
    {
        await using var site = await RunningSite.On(database);

        var page = await (await site.Stranger().Open("/sign-in"))
            .Form("登录").Fill("登录名", "office").Fill("密码", "something else").Press("登录");

        Assert.Equal(400, page.Status);
        Assert.Equal("登录名或密码不对，或账号因连续输错暂停使用。", page.MessageBeside("密码"));
        Assert.Equal("office", page.Value("登录名"));
    }
}
