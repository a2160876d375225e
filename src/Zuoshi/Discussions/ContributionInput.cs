using System.ComponentModel.DataAnnotations;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Files;

namespace Zuoshi.Discussions;

/// <summary>The form for a contribution, wherever it stands.</summary>
public sealed class ContributionInput : IValidatableObject
{
    /// <summary>What is said.</summary>
    [Required(ErrorMessage = "请写一句具体的话。")]
    [StringLength(Contribution.LongestText, ErrorMessage = "最多2000个字，请分成几条写。")]
    public string? Text { get; set; }

    /// <summary>The theme it is on.</summary>
    public Guid? ThemeId { get; set; }

    /// <summary>The prompts it answers.</summary>
    public List<Guid> PromptIds { get; set; } = [];

    /// <summary>The places of the outline that it cites, as people write them: 四（一）第3句；五（二）.</summary>
    [StringLength(300, ErrorMessage = "最多写10条，例：四（一）第2句；五（二）")]
    public string? Clause { get; set; }

    /// <summary>Others see 个人 instead of the unit.</summary>
    public bool HidesName { get; set; }

    /// <summary>For whom it speaks.</summary>
    public Voice Voice { get; set; } = Voice.Self;

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; set; } = Visibility.Campaign;

    /// <summary>How far it may go.</summary>
    public Sensitivity Label { get; set; } = Sensitivity.Internal;

    /// <summary>Files that come with it.</summary>
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The files' kinds; a browser gives none back, so that they have to be chosen once more after any mistake.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Files.Count > Contribution.MostFiles) yield return new ValidationResult($"一条建言最多附{Contribution.MostFiles}个文件。", [nameof(Files)]);
        foreach (var file in Files.Take(Contribution.MostFiles))
        {
            using var content = new MemoryStream();
            file.CopyTo(content);
            var name = Path.GetFileName(file.FileName);
            if (FileKinds.Refusal(content.GetBuffer().AsSpan(0, (int)content.Length), name) is { } refusal) yield return new ValidationResult($"“{name}”：{refusal}", [nameof(Files)]);
        }
    }
}
