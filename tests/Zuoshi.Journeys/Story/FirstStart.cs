namespace Zuoshi.Journeys.Story;

/// <summary>From an empty installation to people who can sign in.</summary>
internal static class FirstStart
{
    extension(Teller story)
    {
        /// <summary>Somebody who can read the console makes the administrator.</summary>
        public async Task SetUp()
        {
            var tab = await story.Stranger();
            await tab.Open(story.Site.SetupAddress!);
            await story.Inspect(tab, "setup");
            await tab.Fill("本单位全称", "澄溪县水利局");
            await tab.Fill("密码", Teller.Password);
            await tab.Press("建立管理员账号");
            await tab.Sees("管理员账号已建立，请登录");
            await story.Inspect(tab, "sign-in");
        }

        /// <summary>Somebody who was entered sets the password by the link.</summary>
        public async Task SetPassword(string link)
        {
            await using var tab = await story.Newcomer();
            await tab.Open(link);
            await story.Inspect(tab, "invitation");
            await tab.Fill("密码", Teller.Password);
            await tab.Fill("再填一遍", Teller.Password);
            await tab.Press("设好密码，登录");
            await tab.Page.WaitForURLAsync(address => !address.Contains("/invitations/", StringComparison.Ordinal));
        }

        /// <summary>The administrator enters a unit and one person to each duty.</summary>
        public async Task EnterPeople()
        {
            var tab = await story.As("admin");
            await tab.Open("/units/new");
            await tab.Fill("全称", "城关镇水利站");
            await tab.Select("类别", "区、县（市）局");
            await tab.Press("加入单位");
            await tab.Sees("城关镇水利站");
            await story.Inspect(tab, "unit");
            await tab.Open("/units");
            await story.Inspect(tab, "units");
            (string SignInName, string Name, string Duty)[] people =
                [("office", "活动办", "活动办"), ("convener", "防洪保安组召集人", "召集人"), ("member", "规划建设科科员", "成员")];
            foreach (var person in people)
            {
                await tab.Open("/people/new");
                await tab.Fill("姓名或岗位", person.Name);
                await tab.Select("单位", "澄溪县水利局");
                await tab.Select("职责", person.Duty);
                await tab.Fill("登录名", person.SignInName);
                await tab.Press("加入");
                await tab.Sees($"已加入。{person.Name}设密码的链接");
                await story.SetPassword($"/invitations/{(await tab.Page.Locator(".flash").InnerTextAsync()).Split("/invitations/")[1].Trim()}");
            }

            await story.Inspect(tab, "person");
            await tab.Open("/people");
            await story.Inspect(tab, "people");
        }
    }
}
