namespace Zuoshi.Journeys.Story;

/// <summary>From a notice to a published campaign.</summary>
internal static class NewCampaign
{
    private const string Notice = """
        澄溪县水利局关于印发《“水润澄溪”大讨论活动实施方案》的通知
        澄水〔2026〕8号
        各镇水利站，局属各单位，机关各科室：
        现将《“水润澄溪”大讨论活动实施方案》印发给你们，请认真组织实施。
        澄溪县水利局
        2026年3月2日
        “水润澄溪”大讨论活动实施方案
        为谋划今后五年全县水利工作，局党组决定自2026年3月3日至5月31日开展“水润澄溪”大讨论活动。
        一、讨论内容
        （一）共性任务。各组都要回答。
        三问：
        1.群众最盼的水利实事是什么？
        2.我们的短板在哪里？
        3.今后五年怎么干？
        （二）个性问题。围绕两大主题分组讨论：
        1.防洪保安。重点讨论山洪预警、堤防达标和水库除险。
        2.节水供水。重点讨论城乡供水一体化和灌区节水。
        二、方法步骤
        （一）部署发动阶段（2026年3月3日至3月13日）。制定方案，动员部署。
        （二）学习研讨阶段（2026年3月14日至4月30日）。开展调研，分组讨论。
        （三）成果固化阶段（2026年5月1日至6月10日）。汇总成果，形成清单。
        三、工作要求
        成立大讨论活动领导小组，由局长任组长，分管副局长任副组长。专题讨论组具体分组情况见附件。
        各组要形成任务清单、项目清单和责任清单。
        附件：专题讨论组分组情况
        """;

    extension(Teller story)
    {
        /// <summary>The office uploads the notice.</summary>
        public async Task ImportNotice()
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("zuoshi-notice-").FullName, "通知.txt");
            await File.WriteAllTextAsync(file, Notice);
            var tab = await story.As("office");
            await story.Inspect(tab, "campaigns-none");
            await tab.Open("/notices/new");
            await story.Inspect(tab, "upload");
            await tab.Attach("通知文件", file);
            await tab.Press("读通知");
            await tab.Sees("核对通知，创建活动");
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            await story.Inspect(tab, "check");
        }

        /// <summary>The office corrects the days of one phase.</summary>
        public async Task CorrectPhase()
        {
            var tab = await story.As("office");
            await tab.Follow("改：第3阶段");
            await story.Inspect(tab, "check-edit");
            await tab.Fill("到", "2026-05-31");
            await tab.Press("保存");
            await tab.Sees("成果固化，2026年5月1日—5月31日");
        }

        /// <summary>The office creates the campaign and lets everybody in.</summary>
        public async Task CreateAndPublish()
        {
            var tab = await story.As("office");
            await tab.Press("创建活动");
            await tab.Sees("活动已创建。发布后大家才能看到");
            await story.Inspect(tab, "home-unpublished");
            await tab.Press("发布活动");
            await tab.Sees("活动已发布，大家可以看到了");

            var member = await story.As("member");
            await member.Sees("群众最盼的水利实事是什么");
            await story.Inspect(member, "home");
        }
    }
}
