using Microsoft.AspNetCore.Mvc;
using Zuoshi.Platform.Access;

namespace Zuoshi.Organisation.People;

/// <summary>Which people are listed.</summary>
public enum Standing
{
    /// <summary>Who is here.</summary>
    Here,

    /// <summary>With an appointment that waits for confirmation.</summary>
    Waiting,

    /// <summary>Here without any post.</summary>
    WithoutPost,

    /// <summary>Who has left.</summary>
    Left,
}

/// <summary>What the list of people is narrowed to; all of it stands in the address.</summary>
public sealed class PersonFilter
{
    /// <summary>Words to find in a name, a post or a sign-in name.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    [FromQuery(Name = "duty")]
    public Duty? Duty { get; set; }

    [FromQuery(Name = "state")]
    public Standing State { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Whether anything is narrowed down.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Words) || Unit is not null || Duty is not null || State is not Standing.Here;

    /// <summary>The address of another page of the same list.</summary>
    public string At(int page)
    {
        string[] parts =
        [
            string.IsNullOrWhiteSpace(Words) ? "" : $"q={Uri.EscapeDataString(Words.Trim())}", Unit is null ? "" : $"unit={Unit}",
            Duty is null ? "" : $"duty={Duty}", State is Standing.Here ? "" : $"state={State}", page > 1 ? $"p={page}" : "",
        ];
        return $"/people?{string.Join('&', parts.Where(part => part.Length > 0))}";
    }
}
