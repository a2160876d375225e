using CsCheck;
using Zuoshi.Opinions.Similarity;

namespace Zuoshi.Engines.Tests.Opinions.Similarity;

public sealed class IndexTests
{
    [Fact]
    public void A_text_is_found_by_the_same_words_in_other_dress()
    {
        var index = new SimilarityIndex();
        index.Add(7, "ＥＴＣ车道1,200米处，识别慢；建议更新天线。");

        var near = Assert.Single(index.Nearest("1. etc车道1200米处 识别慢 建议更新⼤天线".Replace("⼤", "", StringComparison.Ordinal), 5));

        Assert.Equal((7, 1.0, true), (near.Key, Math.Round(near.Score, 9), near.IsSame));
    }

    [Theory]
    [InlineData("建議在城東客運站增設無障礙坡道，並優化公車轉乘資訊。", "建议在城东客运站增设无障碍坡道，并优化公车转乘资讯。")]
    [InlineData("機場大巴末班車太早，請延長到晚上11點。", "机场大巴末班车太早，请延长到晚上11点。")]
    [InlineData("電動車充電樁、裏面的臺階、後門的繁體標識，還沒有統一。", "电动车充电桩、里面的台阶、后门的繁体标识，还没有统一。")]
    public void Traditional_characters_read_like_simplified_ones(string traditional, string simplified)
    {
        var index = new SimilarityIndex();
        index.Add(1, simplified);
        index.Add(2, traditional);

        Assert.Equal([(1, 1, true), (2, 1, true)], index.Nearest(traditional, 5).Select(near => (near.Key, Math.Round(near.Score, 9), near.IsSame)));
        Assert.Equal([(1, 1, true), (2, 1, true)], index.Nearest(simplified, 5).Select(near => (near.Key, Math.Round(near.Score, 9), near.IsSame)));
    }

    [Fact]
    public void Equal_texts_all_come_back_by_key()
    {
        var index = new SimilarityIndex();
        for (var key = 500; key > 0; key--) index.Add(key, "同意上面的意见。");

        Assert.Equal(Enumerable.Range(1, 10).Select(key => (long)key), index.Nearest("同意上面的意见", 10).Select(near => near.Key));
        Assert.Equal(499, index.NearestTo(3, 1000).Count);
    }

    [Fact]
    public void What_was_removed_or_replaced_is_no_longer_found()
    {
        var index = new SimilarityIndex();
        index.Add(1, "建议在城东客运站增设无障碍坡道。");
        index.Add(2, "建议在城东客运站增设无障碍坡道");
        index.Add(2, "湖西隧道照明灯坏了两盏。");

        Assert.True(index.Remove(1));
        Assert.False(index.Remove(1));
        Assert.Empty(index.Nearest("建议在城东客运站增设无障碍坡道。", 5));
        Assert.Equal(2, Assert.Single(index.Nearest("湖西隧道的照明灯坏了两盏", 5)).Key);
        Assert.Equal([2], index.Keys());
    }

    [Fact]
    public void Removing_most_of_it_loses_nothing_of_the_rest()
    {
        var texts = Invented.Opinions(4000, seed: 5);
        var index = new SimilarityIndex();
        foreach (var (at, text) in texts.Index()) index.Add(at, text);

        for (var at = 0; at < 4000; at++)
            if (at % 4 != 0) index.Remove(at);

        Assert.Equal(1000, index.Count);
        for (var at = 0; at < 4000; at++) Assert.Equal(at % 4 == 0, index.Nearest(texts[at], 5).Any(near => near.Key == at));
    }

    [Fact]
    public void It_answers_like_comparing_with_every_text() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var texts = Invented.Opinions(60, seed);
        var all = texts.Concat(texts.Take(30).Select((text, at) => Invented.Edited(text, Invented.Edits[at % 6], seed + at))).ToList();
        SimilarityIndex index = new(), reversed = new();
        foreach (var (at, text) in all.Index()) index.Add(at, text);
        foreach (var (at, text) in all.Index().Reverse()) reversed.Add(at, text);

        foreach (var text in all)
        {
            var near = index.Nearest(text, 20);
            Assert.Equal(near.OrderByDescending(one => one.Score).ThenBy(one => one.Key), near);
            Assert.Equal(near, index.Nearest(text, 20));
            Assert.Equal(near.Take(1), index.Nearest(text, 1));

            // Order of adding changes nothing, and what is like another is found from there too.
            Assert.Equal(near.Select(one => (one.Key, Math.Round(one.Score, 9))), reversed.Nearest(text, 20).Select(one => (one.Key, Math.Round(one.Score, 9))));
            Assert.Equal(1, near[0].Score, 9);
        }
    }, iter: 30);

    [Fact]
    public async Task Readers_need_not_wait_for_the_writer()
    {
        var texts = Invented.Opinions(6000, seed: 6);
        var index = new SimilarityIndex();
        foreach (var (at, text) in texts.Take(1000).Index()) index.Add(at, text);

        var writer = Task.Run(() =>
        {
            for (var at = 1000; at < texts.Count; at++)
            {
                index.Add(at, texts[at]);
                if (at > 3000) index.Remove(at - 2000);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(reader => Task.Run(() =>
        {
            for (var round = 0; round == 0 || !writer.IsCompleted; round++)
                for (var at = reader; at < 1000; at += 3) Assert.Equal(at, index.Nearest(texts[at], 3).First(near => near.Score > 0.999).Key);
        })));
        await writer;

        Assert.Equal(index.Count, index.Keys().Count);
        Assert.All(index.Keys(), key => Assert.Contains(index.Nearest(texts[(int)key], 3), near => near.Key == key));
    }

    [Fact]
    public void A_very_long_text_is_compared_by_its_beginning()
    {
        var index = new SimilarityIndex();
        var text = string.Concat(Invented.Opinions(40_000, seed: 8));
        index.Add(1, text);
        index.Add(2, new string('一', 1 << 20));

        Assert.Equal(1, Assert.Single(index.Nearest(text[..500_000], 5)).Key);
        Assert.Empty(index.Nearest("", 5));
        Assert.Empty(index.Nearest("。\u200b 😀", 5));
        Assert.Empty(index.Nearest(text, 0));
    }

    [Fact]
    public void Clusters_leave_apart_what_a_person_has_set_apart_and_show_contrasts_beside()
    {
        var index = new SimilarityIndex();
        index.Add(1, "建议在解放路设置公交专用道，早晚高峰启用。");
        index.Add(2, "建议在解放路设置公交专用道，早晚高峰时启用");
        index.Add(3, "建议不在解放路设置公交专用道，早晚高峰启用。");
        index.Add(4, "我建议在解放路设置公交专用道，早晚高峰启用。");
        index.Add(5, "湖西隧道照明灯坏了。");

        var cluster = Assert.Single(Clusters.Of(index));
        Assert.Equal(1, cluster.Representative);
        Assert.Equal([2, 3, 4], cluster.Members.Select(member => member.Key).Order());
        Assert.Equal(3, Assert.Single(cluster.Members, member => !member.MayBeSame).Key);

        Assert.DoesNotContain(Clusters.Of(index, key => key != 1), one => one.Representative == 1 || one.Members.Any(member => member.Key == 1));
        Assert.DoesNotContain(Clusters.Of(index, apart: (one, other) => one is 1 or 2 && other is 1 or 2), one => one.Representative == 1 && one.Members.Any(member => member.Key == 2));
    }
}
