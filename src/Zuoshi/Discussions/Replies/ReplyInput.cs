using System.ComponentModel.DataAnnotations;

namespace Zuoshi.Discussions.Replies;

/// <summary>The form for a reply.</summary>
public sealed class ReplyInput
{
    /// <summary>For, against or in addition.</summary>
    public Stance Stance { get; set; } = Stance.Addition;

    /// <summary>What is said.</summary>
    [Required(ErrorMessage = "请写一句具体的话。"), StringLength(ContributionReply.LongestText, ErrorMessage = "最多1000个字。")]
    public string? Text { get; set; }

    /// <summary>Others see no unit.</summary>
    public bool HidesName { get; set; }
}
