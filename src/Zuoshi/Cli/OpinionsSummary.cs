using System.Text;
using Zuoshi.Opinions.Maps;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Cli;

/// <summary>Writes what a file of votes says for a person at a terminal.</summary>
internal static class OpinionsSummary
{
    private const int Most = 5;

    /// <summary>The summary, in Chinese, lines ended by \n.</summary>
    public static string Write(OpinionSurvey survey)
    {
        var votes = survey.File.Votes;
        var page = new StringBuilder();
        page.Append($"{votes.Participants}人，{votes.Statements}条意见，{votes.Count}票\n");
        if (survey.Map.Variant == MapVariant.Normalised) page.Append("票少而且集中在几条意见上，地图按每条的票数折算。\n");
        if (!survey.AreKnown && !survey.Map.HasEnoughVoices) page.Append("投票的人还少，分组只供参考。\n");

        List(page, "大家都同意", survey.Agreement.Agreed.Select(column => Line(survey, column)));
        List(page, "大家都不同意", survey.Agreement.Rejected.Select(column => Line(survey, column)));
        List(page, "各组分歧最大", survey.Agreement.Divisive.Take(Most).Select(column => Line(survey, column)));
        foreach (var (group, statements) in survey.Agreement.Representative.Index())
            List(page, $"代表{NameOf(survey, group)}（{survey.GroupOf.Count(its => its == group)}人）的意见", statements.Select(one => $"{(one.Stance == Stance.Agree ? "同意" : "反对")}  {survey.File.Statements[one.Statement]}"));

        return page.ToString().TrimEnd('\n');
    }

    private static void List(StringBuilder page, string heading, IEnumerable<string> lines)
    {
        page.Append($"\n{heading}\n");
        foreach (var line in lines.DefaultIfEmpty("没有")) page.Append($"  {line}\n");
    }

    private static string Line(OpinionSurvey survey, int column)
    {
        var one = survey.Agreement.Statements[column];
        var opposed = one.OpposedIn.Select(group => NameOf(survey, group)).ToList();
        return $"{survey.File.Statements[column]}  {one.Heard}组中{one.AgreedBy}组同意，{one.Everyone.Agree}人同意、{one.Everyone.Disagree}人反对{(opposed.Count == 0 ? "" : $"；反对集中在{string.Join('、', opposed)}")}";
    }

    private static string NameOf(OpinionSurvey survey, int group) => survey.AreKnown ? $"“{survey.Groups[group]}”" : $"第{survey.Map.Groups[group].Name + 1}组";
}
