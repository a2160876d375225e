using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zuoshi.Platform.Backups;

/// <summary>What a backup holds; the last member of its tar.</summary>
/// <param name="Format">1; a higher one is of a later program.</param>
/// <param name="Product">Version of the program that took it.</param>
/// <param name="TakenAt">When, UTC.</param>
/// <param name="Database">Which database.</param>
/// <param name="Migrations">Migrations applied to the database, in order; the last is the version of its schema.</param>
/// <param name="Rows">Rows of each table.</param>
/// <param name="HasFiles">Whether the uploaded files are in it; a backup before an upgrade leaves them where they are.</param>
/// <param name="Members">All other members.</param>
public sealed record Manifest(
    int Format,
    string Product,
    DateTime TakenAt,
    DatabaseKind Database,
    IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, long> Rows,
    bool HasFiles,
    IReadOnlyList<Member> Members)
{
    /// <summary>Its name in the tar.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The format that this program writes, and the latest that it reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Length of the uploaded files.</summary>
    [JsonIgnore]
    public long FilesLength => Members.Where(member => member.IsFile).Sum(member => member.Length);

    /// <summary>How many uploaded files there are.</summary>
    [JsonIgnore]
    public int FilesCount => Members.Count(member => member.IsFile);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static Manifest FromJson(Stream json) => JsonSerializer.Deserialize<Manifest>(json, Json) ?? throw new InvalidDataException("An empty manifest");
}

/// <summary>One file in a backup.</summary>
/// <param name="Name">Its path in the tar.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record Member(string Name, long Length, string Sha256)
{
    /// <summary>Where the uploaded files lie in the tar.</summary>
    public const string Files = "files/";

    /// <summary>Whether it is an uploaded file.</summary>
    [JsonIgnore]
    public bool IsFile => Name.StartsWith(Files, StringComparison.Ordinal);
}

/// <summary>Which of the two databases.</summary>
public enum DatabaseKind
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>A dump of a PostgreSQL database, in pg_dump's custom format.</summary>
    Postgres,
}
