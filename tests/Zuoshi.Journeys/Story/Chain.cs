namespace Zuoshi.Journeys.Story;

/// <summary>From what somebody says to a row, a document and back again.</summary>
internal static class Chain
{
    private const string Said = "龙潭水库下游三个村的山洪预警喇叭坏了两处，建议汛前修好，并接到县预警平台。";
    private const string Title = "修复龙潭水库下游山洪预警喇叭";

    extension(Teller story)
    {
        /// <summary>The office pastes the notice's attachment.</summary>
        public async Task FillGroups()
        {
            var tab = await story.As("office");
            await tab.Open("/campaigns/1/groups/fill");
            await story.Inspect(tab, "groups-fill");
            await tab.Fill("或者从 Word、Excel 里复制表格，贴在这里", "专题组\t召集人\t参加的局领导\t成员单位\n防洪保安组\t规划建设科科长\t分管副局长\t城关镇水利站、柳溪镇水利站");
            await tab.Press("看看读得对不对");
            await tab.Sees("将写入 1 个专题组");
            await story.Inspect(tab, "groups-check");
            await tab.Press("写入名单");
            await tab.Sees("分组名单已写入");
            await story.Inspect(tab, "groups");
        }

        /// <summary>A member writes something on a theme; what is half written is kept.</summary>
        public async Task Contribute(bool scripts)
        {
            var tab = await story.As("member");
            await tab.Open("/campaigns/1/themes/1");
            await story.Inspect(tab, "theme-none");
            await tab.Fill("说一件具体的事", Said);
            if (scripts) await tab.Sees("草稿已存");
            else await tab.Press("先存着");
            await tab.Open("/campaigns/1/themes/1");
            await tab.Sees(Said);
            await tab.Press("提交建言");
            await tab.Sees("建言 0001 已提交");
            await story.Inspect(tab, "contribution-waiting");
        }

        /// <summary>The convener answers it, and its author reads the answer.</summary>
        public async Task Answer()
        {
            var tab = await story.As("convener");
            await tab.Open("/campaigns/1");
            await story.Inspect(tab, "home-convener");
            await tab.Follow("1 条建言等您答复");
            await story.Inspect(tab, "theme");
            await tab.Follow("去答复");
            await tab.Press("答复作者");
            await tab.Sees("请选一个处理结果。");
            await story.Inspect(tab, "answer-refused");
            await tab.Choose("采纳");
            await tab.Fill("理由", "同意，汛前修好，由城关镇水利站牵头。");
            await tab.Press("答复作者");
            await tab.Sees("已答复");
            await story.Inspect(tab, "contribution-answered");

            var author = await story.As("member");
            await author.Open("/campaigns/1");
            await author.Sees("同意，汛前修好");
            await story.Inspect(author, "home-answered");
        }

        /// <summary>The convener makes a task of it.</summary>
        public async Task MakeTask()
        {
            var tab = await story.As("convener");
            await tab.Follow("写成任务");
            await story.Inspect(tab, "row-new");
            await tab.Fill("名称", Title);
            await tab.Fill("主要内容", "修好两处预警喇叭，接入县山洪预警平台，逐村试播。");
            await tab.Select("牵头单位", "城关镇水利站");
            await tab.Fill("完成时限", "2026-04-30");
            await tab.Press("列入清单");
            await tab.Sees("已列入任务清单，编号001");
            await story.Inspect(tab, "row");
            await tab.Open("/campaigns/1/lists");
            await story.Inspect(tab, "lists");
        }

        /// <summary>The three lists, as another program reads them.</summary>
        public async Task TakeListsAway()
        {
            var tab = await story.As("office");
            await tab.Open("/campaigns/1/lists");
            var path = await tab.Download("导出 Excel");
            var read = OtherProgram.Python(
                "import openpyxl, sys; book = openpyxl.load_workbook(sys.argv[1]); print(book.sheetnames); "
                + "[print(cell) for sheet in book for row in sheet.values for cell in row if cell]",
                path);
            Assert.Contains("任务清单", read);
            Assert.Contains("项目清单", read);
            Assert.Contains("责任清单", read);
            Assert.Contains(Title, read);
            Assert.Contains("城关镇水利站", read);
        }

        /// <summary>The plan drafted from them, as another program reads it.</summary>
        public async Task DraftPlanAndTakeItAway()
        {
            var tab = await story.As("office");
            await tab.Open("/campaigns/1/documents");
            await story.Inspect(tab, "documents-none");
            await tab.Press("起草行动计划");
            await tab.Sees(Title);
            await story.Inspect(tab, "document");
            var path = await tab.Download("导出 Word");
            var read = OtherProgram.Python("import docx, sys; [print(p.text) for p in docx.Document(sys.argv[1]).paragraphs]", path);
            Assert.Contains(Title, read);
            Assert.Contains("牵头单位：城关镇水利站", read);
        }

        /// <summary>From the row back to what was said, and on to the paragraph.</summary>
        public async Task FollowTheChain()
        {
            var tab = await story.As("office");
            await tab.Open("/campaigns/1/lists/tasks/1");
            await tab.Follow("来源与去向");
            await tab.Sees(Said);
            await tab.Sees("防洪保安");
            await tab.Sees("第1稿");
            await story.Inspect(tab, "trace");
        }
    }
}
