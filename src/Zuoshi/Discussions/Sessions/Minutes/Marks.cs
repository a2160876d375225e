using System.Text.RegularExpressions;
using Zuoshi.Campaigns.Contract;

namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>What the marks in a line say it is about.</summary>
/// <param name="PromptId">The prompt.</param>
/// <param name="ThemeId">The theme.</param>
/// <param name="Clause">The clause, as it was typed.</param>
/// <param name="Unknown">Those that name nothing the campaign has.</param>
public sealed record MarkedTarget(Guid? PromptId, Guid? ThemeId, string Clause, IReadOnlyList<string> Unknown);

/// <summary>
/// The marks that people put into a line: 〔问2〕, 〔题3〕, 〔纲 四（一）〕. Their characters are those of the 来源章, so that there is one
/// way to write where something belongs. Without 纲, a character and a number are needed, so that other words in brackets stay words.
/// </summary>
public static partial class Marks
{
    private const string Clause = "纲", Theme = "题";

    /// <summary>Parts a line into its words and its marks.</summary>
    public static (string Text, IReadOnlyList<string> Marks) Part(string line)
    {
        var (text, found) = (line, new List<string>());
        // Taking one out can bring another together.
        for (var marks = Pattern().Matches(text); marks.Count > 0; marks = Pattern().Matches(text))
        {
            found.AddRange(marks.Select(mark => mark.Groups["mark"].Value.Trim()));
            text = Pattern().Replace(text, "").Trim();
        }

        return (text, found);
    }

    /// <summary>Finds out what marks name in a campaign.</summary>
    public static MarkedTarget Resolve(IEnumerable<string> marks, CampaignFact campaign)
    {
        Guid? prompt = null, theme = null;
        var (clause, unknown) = ("", new List<string>());
        foreach (var mark in marks)
        {
            var (kind, rest) = (mark[..1], mark[1..].Trim());
            if (kind == Clause) clause = rest;
            else if (kind == Theme && campaign.Themes.FirstOrDefault(x => !x.IsRetired && $"{x.Number}" == rest) is { } foundTheme) theme = foundTheme.Id;
            else if (campaign.Prompts.FirstOrDefault(x => !x.IsRetired && !x.IsStudy && x.Mark.Character == kind && $"{x.Number}" == rest) is { } foundPrompt) prompt = foundPrompt.Id;
            else unknown.Add(mark);
        }

        return new MarkedTarget(prompt, theme, clause, unknown);
    }

    [GeneratedRegex(@"[〔［\[【](?<mark>纲[^〔〕［］\[\]【】\r\n]{1,40}|\p{IsCJKUnifiedIdeographs}\s?[0-9]{1,3})[〕］\]】]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
