using System.ComponentModel.DataAnnotations;

namespace Zuoshi.Outlines.Adrift;

/// <summary>Where somebody says that an annotation belongs.</summary>
public sealed class PlaceInput
{
    /// <summary>The annotation's number.</summary>
    public int Number { get; set; }

    /// <summary>The save of it that the person has seen.</summary>
    public int Version { get; set; }

    /// <summary>The place as people cite it: 四（一）第3句.</summary>
    [Required(ErrorMessage = "请填写新的位置，例如“四（一）第3句”。")]
    [StringLength(80, ErrorMessage = "位置最多80个字，例如“四（一）第3句”。")]
    public string? Place { get; set; }
}
