using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions;

/// <summary>Steps of the discussion that several tests begin with, taken through the pages.</summary>
internal static class Steps
{
    /// <summary>What is said when it doesn't matter what.</summary>
    public const string Said = "龙潭水库下游三个村的山洪预警喇叭坏了两处，建议汛前修好。";

    extension(RunningSite site)
    {
        /// <summary>The member contributes to the first theme.</summary>
        public async Task<Page> Contribute(string text = Said)
        {
            var page = await (await site.As(Cast.Member)).Open("/campaigns/1/themes/1");
            return await page.Form("提一条建言").Fill("说一件具体的事", text).Press("提交建言");
        }

        /// <summary>The convener of the first theme answers a contribution.</summary>
        public async Task<Page> Answer(int number = 1, string outcome = "采纳 写进清单或文稿", string reason = "同意，汛前修好。")
        {
            var page = await (await site.As(Cast.Convener)).Open($"/campaigns/1/contributions/{number}");
            return await page.Form("答复这条建言").Choose(outcome).Fill("理由", reason).Press("答复作者");
        }
    }
}
