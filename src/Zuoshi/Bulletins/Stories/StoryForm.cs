using Microsoft.AspNetCore.Mvc.Rendering;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Files;
using Zuoshi.Platform.Web;

namespace Zuoshi.Bulletins.Stories;

/// <summary>What somebody types into the form of a story.</summary>
public sealed class StoryForm
{
    public string? Title { get; set; }

    public StoryKind Kind { get; set; } = StoryKind.News;

    public string? Text { get; set; }

    public IFormFile? Document { get; set; }

    public string? Authors { get; set; }

    public Guid? Theme { get; set; }

    public int? Phase { get; set; }

    /// <summary>The row that it tells of, by its mark: 任003.</summary>
    public string? Row { get; set; }

    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    /// <summary>The version that was looked at.</summary>
    public int? Version { get; set; }

    /// <summary>The kinds to choose from.</summary>
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<StoryKind>().Select(kind => new SelectListItem($"{kind.Name()}（最多{kind.Longest()}字）", kind.ToString()));

    /// <summary>The themes to choose from.</summary>
    public static IEnumerable<SelectListItem> Themes(CampaignFact campaign) =>
        [new("不属于哪个主题", ""), .. campaign.Themes.Where(theme => !theme.IsRetired).Select(theme => new SelectListItem(theme.Name, theme.Id.ToString()))];

    /// <summary>The phases to choose from.</summary>
    public static IEnumerable<SelectListItem> Phases(CampaignFact campaign) => [new("不分阶段", ""), .. campaign.Phases.Select(phase => new SelectListItem(phase.Name, phase.Number.ToString()))];

    /// <summary>A form filled with a story.</summary>
    public static StoryForm Of(Story story, string row) => new()
    {
        Title = story.Title, Kind = story.Kind, Text = story.Text, Authors = story.Authors, Theme = story.ThemeId, Phase = story.Phase, Row = row, Label = story.Label, Version = story.Version,
    };

    /// <summary>What it says.</summary>
    public StoryText ToText(Guid? rowId) => new(Title, Kind, Text, Label) { ThemeId = Theme, Phase = Phase, Authors = Authors, RowId = rowId };

    /// <summary>
    /// Reads the file: where nothing was typed its words become the text. Gives the file to be kept, and what is wrong with it.
    /// </summary>
    public async Task<(StoryFile? File, string? Refusal)> ReadAsync(FileStore files)
    {
        if (Document is null) return (null, null);

        var (name, content) = (Path.GetFileName(Document.FileName), await Document.BytesAsync());
        if (name.Length > 200) return (null, "文件名太长，请改短再传。");
        if (FileKinds.Refusal(content, name) is { } refusal) return (null, refusal);
        if (!FileKinds.IsDocument(name)) return (null, "请放 Word、WPS、PDF 或者文本文件。");

        if (string.IsNullOrWhiteSpace(Text))
            try
            {
                Text = await Task.Run(() => StoryText.Clean(string.Join('\n', DocumentReader.Read(content, name).Paragraphs.Select(paragraph => paragraph.Text))));
            }
            catch (UnreadableDocumentException unreadable)
            {
                return (null, unreadable.Message);
            }

        return (new StoryFile(name, await files.KeepAsync(content)), null);
    }
}
