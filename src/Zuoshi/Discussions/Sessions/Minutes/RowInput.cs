namespace Zuoshi.Discussions.Sessions.Minutes;

/// <summary>A row of the check page as it is sent.</summary>
public sealed class RowInput
{
    public Guid Id { get; set; }

    public string? Speaker { get; set; }

    public string? Text { get; set; }

    public Guid? PromptId { get; set; }

    public Guid? ThemeId { get; set; }

    public string? Clause { get; set; }

    public bool IsLeftOut { get; set; }

    /// <summary>It as the minutes take it.</summary>
    public RowText ToText() => new(Speaker ?? "", Text ?? "", PromptId, ThemeId, Clause ?? "", IsLeftOut);
}
