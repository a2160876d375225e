using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Zuoshi.Engines.Tests.Workbooks;
using Zuoshi.Workbooks.Reading;
using Zuoshi.Workbooks.Writing;

namespace Zuoshi.Benchmarks;

/// <summary>
/// A list of a thousand to a hundred thousand rows written as .xlsx and read back, each in a process of its own so that its peak of
/// memory is its own. Beside it python3-openpyxl with the same file, and the limit: inflating the file's parts and going through their XML.
/// </summary>
internal static class WorkbookCarrying
{
    private const string Write = "write", Read = "read", Limit = "limit";

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    private const string PythonRead = """
        import openpyxl, sys, time, resource
        start = time.perf_counter()
        book = openpyxl.load_workbook(sys.argv[1], read_only=True)
        rows = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True))
        print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        """;

    private const string PythonWrite = """
        import openpyxl, sys, time, resource
        rows = [row for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True)]
        start = time.perf_counter()
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet('list')
        for row in rows: sheet.append(row)
        book.save(sys.argv[1] + '.out')
        print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        """;

    /// <summary>All sizes, one after the other; or, as a child, one step of one size.</summary>
    public static void Run(string[] step)
    {
        if (step is [var what, var rows, var path])
        {
            Step(what, int.Parse(rows, CultureInfo.InvariantCulture), path);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("zuoshi-workbooks-").FullName;
        try
        {
            foreach (var size in Sizes) Measure(size, Path.Combine(folder, $"{size}.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(int rows, string path)
    {
        var written = Child(Write, rows, path);
        var (read, limit) = (Child(Read, rows, path), Child(Limit, rows, path));
        Console.WriteLine($"{rows:N0} rows, {new FileInfo(path).Length / 1024.0 / 1024:N1} MiB");
        Report("written", rows, written);
        Report("read", rows, read);
        Report("inflated and gone through", rows, limit);
        Console.WriteLine($"  reading takes {read.Seconds / limit.Seconds:N1} times the limit");
        if (!File.Exists("/usr/bin/python3")) return;

        Beside("openpyxl reads", read.Seconds, Ask("/usr/bin/python3", "-c", PythonRead, path));
        Beside("openpyxl writes", written.Seconds, Ask("/usr/bin/python3", "-c", PythonWrite, path));
    }

    private static void Step(string what, int rows, string path)
    {
        var list = what == Write ? TaskList.Of(rows) : null;
        var content = what == Write ? [] : File.ReadAllBytes(path);
        var watch = Stopwatch.StartNew();
        if (list is not null)
        {
            using var file = File.Create(path);
            WorkbookWriter.WriteAsync(list, file).GetAwaiter().GetResult();
        }
        else if (what == Read)
        {
            var map = HeaderMap.Find(TableReader.Read(content, ""), [new("name", "项目名称"), new("content", "主要内容"), new("due", "完成时限")])!;
            if (map.Rows.Count(row => row["name"].Length > 0) != rows) throw new InvalidOperationException("Rows are missing");
        }
        else
        {
            GoThrough(content);
        }

        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds} {peak}"));
    }

    private static void GoThrough(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var part = entry.Open();
            using var reader = XmlReader.Create(part);
            while (reader.Read());
        }
    }

    private static void Report(string what, int rows, (double Seconds, double Kilobytes) cost) =>
        Console.WriteLine($"  {what}: {cost.Seconds:N2} s, {cost.Seconds / rows * 1e6:N1} µs a row, at most {cost.Kilobytes / 1024:N0} MiB");

    private static void Beside(string what, double ours, (double Seconds, double Kilobytes)? theirs)
    {
        if (theirs is { } cost) Console.WriteLine($"  {what}: {cost.Seconds:N2} s, at most {cost.Kilobytes / 1024:N0} MiB; {cost.Seconds / ours:N1} times ours");
    }

    private static (double Seconds, double Kilobytes) Child(string step, int rows, string path) =>
        Ask(Environment.ProcessPath!, "workbooks", step, $"{rows}", path) ?? throw new InvalidOperationException($"{step} of {rows} rows failed");

    private static (double Seconds, double Kilobytes)? Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0 ? (double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture)) : null;
    }
}
