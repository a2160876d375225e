using System.Text;
using CsCheck;
using Zuoshi.Opinions.Files;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

public sealed class VoteFileTests
{
    [Theory]
    [InlineData("austria-climate.5twd2jsnkf.2022-08-08")]
    [InlineData("vtaiwan.uberx")]
    [InlineData("scoop-hivemind.biodiversity")]
    [InlineData("bg2050-volunteers")]
    [InlineData("brexit-consensus")]
    [InlineData("canadian-electoral-reform")]
    public void Both_published_forms_hold_the_same_votes(string folder)
    {
        var (byTime, byParticipant) = (Conversation.ByTime(folder).File, Conversation.ByParticipant(folder).File);

        Assert.Equal(byParticipant.Statements, byTime.Statements);
        Assert.Equal(byParticipant.Votes.Count, byTime.Votes.Count);
        Assert.Empty(VotesOf(byTime).Except(VotesOf(byParticipant)));
    }

    [Fact]
    public void Votes_a_line_each_stand_in_the_order_of_their_times_whatever_the_order_of_lines()
    {
        string[] lines = ["300,7,b,1", "100,10,b,0", "200,7,a,-1", "400,10,b,-1", "200,10,a,1"];
        var expected = Read("timestamp,comment-id,voter-id,vote\n" + string.Join('\n', lines));

        Assert.Equal(["b", "a"], expected.Participants);
        Assert.Equal(["7", "10"], expected.Statements);
        Assert.Equal([new(0, 0, Stance.Agree), new(0, 1, Stance.Disagree)], expected.Votes.Row(0));
        Gen.Shuffle(lines).Sample(shuffled =>
        {
            var file = Read("timestamp,comment-id,voter-id,vote\n" + string.Join('\n', shuffled));
            Assert.Equal(VotesOf(expected), VotesOf(file));
            Assert.Equal(expected.Participants, file.Participants);
        });
    }

    [Fact]
    public void Byte_order_marks_quotes_spaces_and_empty_lines_do_no_harm()
    {
        var file = Read("\uFEFFparticipant,group-id,\"路\",\"桥,隧\"\r\n\r\n\"她说\"\"好\"\"\",,1, -1 \r\nb,0,,\"0\"\r\n");

        Assert.Equal(["她说\"好\"", "b"], file.Participants);
        Assert.Equal(["桥,隧", "路"], file.Statements);
        Assert.Equal([new(0, 0, Stance.Disagree), new(0, 1, Stance.Agree)], file.Votes.Row(0));
        Assert.Equal([new(1, 0, Stance.Pass)], file.Votes.Row(1));
    }

    [Fact]
    public void Beside_numbered_statements_other_columns_are_about_the_person()
    {
        var file = Read(",participant,年龄,group-id,0,7\n0,a,34,1,1,\n1,b,,,,-1\n2,c,20,1,,\n");

        Assert.Equal(["0", "7"], file.Statements);
        Assert.Equal([("a", "0", Stance.Agree), ("b", "7", Stance.Disagree)], VotesOf(file));
    }

    [Fact]
    public void Whole_numbers_written_as_fractions_are_the_same_numbers()
    {
        Assert.Equal(VotesOf(Read("participant,0,1,2\na,1,-1,0\n")), VotesOf(Read("participant,0,1,2\na,1.0,-1.0,0.0\n")));
        Assert.Equal(VotesOf(Read("timestamp,comment-id,voter-id,vote\n20,1,a,1\n3,1,a,-1\n")), VotesOf(Read("timestamp,comment-id,voter-id,vote\n20.0,1,a,1.0\n3.0,1,a,-1.0\n")));
        Assert.Equal(["0", "1"], GroupFile.Read(Stream("participant,group-id\na,1.0\nb,0.0\nc,\n"), "组.csv").Groups);
        Assert.Equal(["1", "2"], StatementFile.Read(Stream("comment-id,moderated,is-meta\n1,-1.0,False\n2,1.0,True\n3,0.0,False\n"), "意见.csv").Hidden.Order());
    }

    [Theory]
    [InlineData("timestamp,comment-id,voter-id,vote\n300,1,a,1\n100,1,a,-1\n200,1,a,0\n", Stance.Agree)]
    [InlineData("timestamp,comment-id,voter-id,vote\n300,1,a,1\n300,1,a,-1\n", Stance.Disagree)]
    [InlineData("comment-id,voter-id,vote\n1,a,1\n1,a,0\n", Stance.Pass)]
    public void Of_several_votes_of_one_person_on_one_statement_the_last_holds(string text, Stance holds) => Assert.Equal([("a", "1", holds)], VotesOf(Read(text)));

    [Theory]
    [InlineData("", "“投票.csv”是空的。", 0)]
    [InlineData("甲,乙\n1,2", "“投票.csv”第1行：表头认不出。每人一行的表要有participant列，每票一行的表要有voter-id、comment-id、vote三列。", 1)]
    [InlineData("participant,0\na,1\nb,2", "“投票.csv”第3行：投票“2”认不出。请写1（同意）、-1（不同意）或0（略过）。", 3)]
    [InlineData("participant,0\na", "“投票.csv”第2行：有1栏，表头有2栏。请看看是不是少了或多了逗号。", 2)]
    [InlineData("participant,0,0\na,1,1", "“投票.csv”第1行：意见“0”有两列。请只留一列。", 1)]
    [InlineData("participant,,\na,1,1", "“投票.csv”第1行：有几列没有表头。请写上意见的编号。", 1)]
    [InlineData("participant,0\na,1\n\na,0", "“投票.csv”第4行：参与者“a”前面已经有一行。请合成一行。", 4)]
    [InlineData("participant,0\n,1", "“投票.csv”第2行：没有写参与者的编号。", 2)]
    [InlineData("participant,0\n\"a,1", "“投票.csv”第2行：这里开始的引号没有收尾。请补上引号。", 2)]
    [InlineData("comment-id,voter-id,vote\n1,\"x\ny\",1\n1,2,", "“投票.csv”第4行：投票“”认不出。请写1（同意）、-1（不同意）或0（略过）。", 4)]
    [InlineData("comment-id,voter-id,vote\n,2,1", "“投票.csv”第2行：没有写意见的编号。", 2)]
    [InlineData("timestamp,comment-id,voter-id,vote\n昨天,1,2,1", "“投票.csv”第2行：时间“昨天”认不出。请写从1970年起的毫秒数，或去掉timestamp列。", 2)]
    public void What_cannot_be_read_is_refused_with_line_and_reason(string text, string message, int line)
    {
        var refused = Assert.Throws<UnreadableVotesException>(() => Read(text));

        Assert.Equal((message, line), (refused.Message, refused.Line));
    }

    [Fact]
    public void Another_encoding_is_named_as_the_reason()
    {
        byte[] gbk = [.. "participant,0\n"u8, 0xC4, 0xE3, .. ",1\n"u8];

        Assert.Equal("“投票.csv”不是UTF-8编码，读不了。请另存为“CSV UTF-8”再试。", Assert.Throws<UnreadableVotesException>(() => VoteFile.Read(new MemoryStream(gbk), "投票.csv")).Message);
    }

    [Fact]
    public void More_statements_than_a_matrix_holds_are_refused()
    {
        var text = "participant," + string.Join(',', Enumerable.Range(0, VoteMatrix.MostStatements + 1)) + "\n";

        Assert.Equal("“投票.csv”有21846条意见，最多能算21845条。请先合并或分开。", Assert.Throws<UnreadableVotesException>(() => Read(text)).Message);
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_a_sentence()
    {
        string[] pieces = ["participant", "comment-id", "voter-id", "vote", "timestamp", "group", "group-id", "moderated", "is-meta", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "1", "0", "-1", "甲", " ", "\0", "true"];
        Gen.Int[0, pieces.Length - 1].Array[0, 60].Select(drawn => string.Concat(drawn.Select(at => pieces[at]))).Sample(text =>
        {
            foreach (var read in (Action<Stream, string>[])[(stream, name) => VoteFile.Read(stream, name), (stream, name) => StatementFile.Read(stream, name), (stream, name) => GroupFile.Read(stream, name)])
            {
                try
                {
                    read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv");
                }
                catch (UnreadableVotesException refused)
                {
                    Assert.EndsWith("。", refused.Message);
                }
            }
        }, iter: 3000);
    }

    [Fact]
    public void Any_bytes_in_a_real_file_are_read_or_refused_with_a_sentence()
    {
        var whole = Encoding.UTF8.GetBytes("participant,xid,group-id,n-votes,0,1,2\n" + string.Concat(Enumerable.Range(0, 20).Select(row => $"{row},\"x{row}\",{row % 2},3,1,-1,{(row % 3 == 0 ? "" : "0")}\n")));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Sample((at, with, length) =>
        {
            var damaged = whole[..length];
            if (at < length) damaged[at] = with;
            try
            {
                VoteFile.Read(new MemoryStream(damaged), "a.csv");
            }
            catch (UnreadableVotesException refused)
            {
                Assert.EndsWith("。", refused.Message);
            }
        }, iter: 2000);
    }

    [Fact]
    public void Groups_are_read_from_either_heading_and_numbered_in_the_order_of_their_names()
    {
        var groups = GroupFile.Read(Stream("participant,group-id,0\n1,10,\n2,9,\n3,,\n4,9,\n"), "组.csv");

        Assert.Equal(["9", "10"], groups.Groups);
        Assert.Equal([0, -1, 1, -1], groups.NumbersOf(["4", "3", "1", "没有"]));
        Assert.Equal(["东", "西"], GroupFile.Read(Stream("voter-id,group\na,西\nb,东\na,西\n"), "组.csv").Groups);
        Assert.Equal(
            "“组.csv”第3行：参与者“a”前面已经分到别的组。请只留一行。",
            Assert.Throws<UnreadableVotesException>(() => GroupFile.Read(Stream("participant,group\na,1\na,2"), "组.csv")).Message);
        Assert.Equal("“组.csv”第1行：表头认不出：要有participant和group两列。", Assert.Throws<UnreadableVotesException>(() => GroupFile.Read(Stream("participant\na"), "组.csv")).Message);
    }

    [Fact]
    public void Moderated_and_meta_statements_are_hidden()
    {
        var statements = StatementFile.Read(Stream("comment-id,moderated,is-meta,comment-body\n1,-1,false,a\n2,1,true,\"b\nc\"\n3,0,false,d\n"), "意见.csv");

        Assert.Equal(["1", "2"], statements.Hidden.Order());
        Assert.Equal(["2"], statements.Meta);
        Assert.Equal("“意见.csv”第1行：表头认不出：要有comment-id列。", Assert.Throws<UnreadableVotesException>(() => StatementFile.Read(Stream("a\n1"), "意见.csv")).Message);
    }

    private static VoteFile Read(string text) => VoteFile.Read(Stream(text), "投票.csv");

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<(string Who, string What, Stance Said)> VotesOf(VoteFile file) =>
        Enumerable.Range(0, file.Participants.Count).SelectMany(file.Votes.Row).Select(vote => (file.Participants[vote.Participant], file.Statements[vote.Statement], vote.Stance));
}
