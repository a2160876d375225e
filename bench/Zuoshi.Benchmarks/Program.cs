using BenchmarkDotNet.Running;
using Zuoshi.Benchmarks;

if (args is ["opinions"])
{
    OpinionMapping.Run();
    return;
}

if (args is ["similar"])
{
    FindingAlike.Run();
    return;
}

if (args is ["similar", var pairs])
{
    FindingAlike.Judge(pairs);
    return;
}

if (args is ["changes"])
{
    ChangesPrinting.Run();
    return;
}

if (args is ["documents"])
{
    DocumentWriting.Run();
    return;
}

if (args is ["workbooks", .. var step])
{
    WorkbookCarrying.Run(step);
    return;
}

foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args))
{
    Console.WriteLine();
    Console.WriteLine(summary.Title);
    foreach (var report in summary.Reports.Where(report => report.ResultStatistics is not null && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(NoticeReading.Read)))
    {
        var copies = (int)report.BenchmarkCase.Parameters[nameof(NoticeReading.Copies)];
        var nanoseconds = report.ResultStatistics!.Median;
        Console.WriteLine($"{copies,4}× the text: {Samples.Pages(copies) / nanoseconds * 1e9,9:N0} pages a second, {nanoseconds / copies / 1e6:N2} ms a copy");
    }
}
