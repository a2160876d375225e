using Microsoft.EntityFrameworkCore;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Exchange;

/// <summary>What this feature's lines in the audit are called.</summary>
internal sealed class ExchangeWords(AppDb db) : IThingNames
{
    public static readonly RecordWords Table = new RecordWords("exchange")
        .Event("exchange.round-prepared", "准备互评")
        .Event("exchange.round-changed", "改互评安排")
        .Event("exchange.round-opened", "抽评议单位，开始互评")
        .Event("exchange.round-extended", "延长互评时间")
        .Event("exchange.round-published", "公布互评结果")
        .Event("exchange.reviewer-drawn", "抽到评议单位")
        .Event("exchange.review-filled", "填评议")
        .Event("exchange.review-changed", "改评议")
        .Event("exchange.interest-declared", "说明利害关系")
        .Event("exchange.sentence-held-back", "压下一句评议")
        .Event("exchange.suggestion-answered", "答复评议建议")
        .Event("exchange.practice-entered", "写做法")
        .Event("exchange.practice-changed", "改做法")
        .Event("exchange.practice-relabelled", "改知悉范围")
        .Event("exchange.practice-handed-over", "交接做法")
        .Event("exchange.practice-borrowed", "借鉴做法")
        .Event("exchange.borrowing-told", "说借鉴的效果")
        .Event("exchange.borrowing-handed-over", "交接借鉴")
        .Thing("ReviewRound", "互评",
            ("CampaignId", "活动"), ("Number", "编号"), ("Name", "名称"), ("Kind", "评谁"), ("State", "进展"), ("OpensOn", "开始日期"), ("ClosesOn", "截止日期"), ("PublishedOn", "公布日期"), ("Seed", "抽签种子"))
        .Thing("ReviewObject", "互评对象", ("Order", "序号"), ("PartyId", "单位或专题组"), ("Name", "名称"))
        .Thing("ReviewCriterion", "评议方面", ("Order", "序号"), ("Name", "名称"))
        .Thing("Review", "评议",
            ("CampaignId", "活动"), ("RoundId", "互评"), ("ObjectId", "互评对象"), ("ReviewerId", "评议单位"), ("State", "进展"), ("ById", "填写人"), ("Praise", "最值得学的一点"), ("Advice", "最想建议的一点"),
            ("Interest", "利害关系"), ("PraiseHeldBack", "不公布值得学的理由"), ("AdviceHeldBack", "不转达建议的理由"), ("Answer", "答复"), ("AnswerText", "答复的话"), ("AnsweredOn", "答复日期"))
        .Thing("ReviewGrade", "评议等次", ("CriterionId", "评议方面"), ("Given", "等次"))
        .Thing("Practice", "做法",
            ("CampaignId", "活动"), ("Number", "编号"), ("Title", "名称"), ("What", "怎么做的"), ("Effect", "在哪里见效"), ("UnitId", "单位"), ("ThemeId", "主题"), ("Label", "知悉范围"))
        .Thing("PracticeRow", "做法的佐证", ("ItemId", "清单事项"))
        .Thing("Borrowing", "借鉴",
            ("CampaignId", "活动"), ("PracticeId", "做法"), ("UnitId", "单位"), ("How", "打算怎么用"), ("Since", "开始日期"), ("LookOn", "看效果的日期"), ("By", "填写人"), ("On", "填写日期"),
            ("Outcome", "效果"), ("OutcomeText", "效果怎么样"), ("OutcomeBy", "填效果的人"), ("OutcomeOn", "填效果的日期"))
        .Choice<RoundState>(state => state.Name())
        .Choice<PartyKind>(kind => kind.Name())
        .Choice<SeatState>(state => state switch { SeatState.Waiting => "没有填", SeatState.Filled => "填了", _ => "有利害关系" })
        .Choice<Grade>(grade => grade.Name())
        .Choice<SuggestionAnswer>(answer => answer.Name())
        .Choice<BorrowingOutcome>(outcome => outcome.Name());

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> keys) =>
        (await db.ReviewRounds.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync()).Select(x => (x.Id, Name: $"第{x.Number}轮互评"))
        .Concat((await db.Practices.Where(x => keys.Contains(x.Id)).Select(x => new { x.Id, x.Number }).ToListAsync()).Select(x => (x.Id, $"做法{Mark.Three(x.Number)}")))
        .ToDictionary();
}
