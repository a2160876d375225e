using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Discussions.Sessions;

/// <summary>Steps of a session, taken through the pages.</summary>
internal static class Meeting
{
    public const string Title = "山洪预警";

    extension(RunningSite site)
    {
        /// <summary>The convener calls a session of the first theme's group; the member writes it down.</summary>
        public async Task<Page> CallSession()
        {
            var form = (await (await site.As(Cast.Convener)).Open("/campaigns/1/sessions/new?theme=1")).Form("召集研讨会")
                .Fill("议什么", Title).Fill("日期", "2026-03-20").Fill("开始", "14:00").Fill("结束", "16:30").Fill("地点", "三楼会议室").Fill("线上会议网址", "https://huiyi.test/1")
                .Fill("议程", "预警到户〔问2〕\n喇叭怎么修").Fill("另外邀请谁", "规划建设科科员").Fill("记录人", "规划建设科科员");
            return await form.Press("发出邀请");
        }

        /// <summary>The recorder types what was said and goes to check it.</summary>
        public async Task<Page> TypeMinutes(string text) =>
            await (await (await site.As(Cast.Member)).Open("/campaigns/1/sessions/1/minutes")).Form("写会上的话").Fill("记录", text).Press("去核对");
    }
}
