using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zuoshi.Platform.Checkup;

namespace Zuoshi.Cli;

/// <summary><c>zuoshi doctor [--json]</c>: looks an installation over.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> AsJson = new("--json") { Description = "输出 JSON" };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "逐项检查：磁盘、数据库、文件、时钟、备份、证书、字体；有问题时退出码为 1") { Installation.Data, Installation.Secrets, AsJson };
        command.SetAction((parsed, _) => Installation.RunAsync(parsed, mustExist: true, async services =>
        {
            var json = parsed.GetValue(AsJson);
            var remarks = new List<Remark>();
            // The machine's own clock: the site's is the demo's where the demo is loaded.
            await foreach (var remark in services.GetRequiredService<Checks>().RunAsync(TimeProvider.System))
            {
                remarks.Add(remark);
                if (!json) Console.WriteLine(Line(remark));
            }

            if (json) Console.WriteLine(JsonSerializer.Serialize(remarks, Json));
            return remarks.Any(remark => remark.Mark is Mark.Wrong) ? 1 : 0;
        }));
        return command;
    }

    private static string Line(Remark remark)
    {
        var mark = remark.Mark switch { Mark.Fine => "✓", Mark.Warning => "!", _ => "✗" };
        return $"{mark} {remark.Subject}：{remark.Says}{remark.Mend}";
    }
}
