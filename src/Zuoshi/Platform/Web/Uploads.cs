namespace Zuoshi.Platform.Web;

/// <summary>Reads uploaded files.</summary>
public static class Uploads
{
    /// <summary>Largest request with a file in it, in bytes: the largest document and its form.</summary>
    public const int LargestRequest = 22 * 1024 * 1024;

    /// <summary>The file's bytes.</summary>
    public static async Task<byte[]> BytesAsync(this IFormFile file)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory);
        return memory.ToArray();
    }
}
