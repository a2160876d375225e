using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Zuoshi.Gongwen.Writing;
using Zuoshi.Gongwen.Writing.Changes;

namespace Zuoshi.Engines.Tests.Writing.Changes;

public sealed class ChangesTests
{
    private static readonly Revision By = new("李文", new DateTimeOffset(2026, 11, 26, 16, 30, 5, TimeSpan.FromHours(8)));

    [Fact]
    public void Accepting_all_gives_the_new_version_and_refusing_all_the_old_one_as_the_writer_sets_them() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var (before, after) = Versions.Of(seed);
        Law(before, after);
    }, iter: 400, threads: 2);

    [Fact]
    public void The_law_holds_between_strangers_and_with_nothing() => Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((one, other) =>
    {
        var (before, after) = (Versions.Of(one).Before, Versions.Of(other).After);
        Law(before, after);
        Law(before, new() { Title = "题" });
        Law(new() { Title = "题" }, after);
    }, iter: 60, threads: 2);

    [Fact]
    public void The_law_holds_for_what_is_issued_and_remarked_between_head_and_imprint() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample((seed, other) =>
    {
        var ((before, after), (given, now)) = (Versions.Of(seed), Versions.Of(other));
        var official = Sample.Official with { Annexes = [] };
        Law(
            official with { Title = before.Title, Blocks = before.Blocks, AttachmentNotes = before.AttachmentNotes, Issued = new(given.Title, given.Blocks), Remark = seed % 2 == 0 ? null : "此件公开发布" },
            official with { Title = after.Title, Blocks = after.Blocks, AttachmentNotes = after.AttachmentNotes, Issued = other % 5 == 0 ? null : new(now.Title, now.Blocks), Sealed = other % 2 == 0 });
    }, iter: 100, threads: 2);

    [Fact]
    public void Head_and_imprint_are_the_new_versions_and_bear_no_changes()
    {
        var before = Sample.Official with { Head = null, Imprint = null, Annexes = [] };
        var after = Sample.Official with { Annexes = [] };

        var marked = Body(Write(before, after));

        Assert.Equal(Texts(Body(Sample.Write(after))), Texts(marked));
        Assert.DoesNotContain(marked.Descendants(), element => element is InsertedRun or DeletedRun or Inserted or Deleted);
    }

    [Fact]
    public void Every_comparison_satisfies_the_schema() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var (before, after) = Versions.Of(seed);
        using var file = WordprocessingDocument.Open(new MemoryStream(Write(before, after)), false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }, iter: 60, threads: 2);

    [Fact]
    public void Only_the_words_that_changed_are_marked_and_signed()
    {
        var before = new GongwenDocument { Title = "题", Blocks = [new GongwenHeading(1, "目标", "到2030年，基本建成。"), new GongwenParagraph("定期报告进展。")] };
        var after = before with { Blocks = [new GongwenHeading(1, "目标", "到2035年，基本建成。"), new GongwenParagraph("定期报告进展。")] };

        var body = Body(Write(before, after));

        Assert.Equal(("2030年", "2035年"), (Assert.Single(body.Descendants<DeletedRun>()).InnerText, Assert.Single(body.Descendants<InsertedRun>()).InnerText));
        var added = body.Descendants<InsertedRun>().Single();
        Assert.Equal(("李文", new DateTime(2026, 11, 26, 8, 30, 5)), (added.Author!.Value, added.Date!.Value.ToUniversalTime()));
        Assert.Empty(body.Descendants<ParagraphPropertiesChange>());
    }

    [Fact]
    public void A_paragraph_that_became_two_is_cut_and_not_written_anew()
    {
        const string One = "统筹铁路、公路、水运、民航等基础设施规划建设，完善多层次网络布局。", Two = "强化西部地区补短板，推进东北地区提质改造，推动中部地区大通道建设。";
        var whole = new GongwenDocument { Title = "题", Blocks = [new GongwenParagraph(One + Two), new GongwenParagraph("完。")] };
        var cut = whole with { Blocks = [new GongwenParagraph(One), new GongwenParagraph(Two), new GongwenParagraph("完。")] };

        Assert.Empty(Body(Write(whole, cut)).Descendants<InsertedRun>());
        Assert.Single(Body(Write(whole, cut)).Descendants<Inserted>());
        Assert.Empty(Body(Write(cut, whole)).Descendants<DeletedRun>());
        Assert.Single(Body(Write(cut, whole)).Descendants<Deleted>());
    }

    [Fact]
    public void A_heading_put_in_renumbers_those_below_and_touches_nothing_else_of_them()
    {
        var before = new GongwenDocument { Title = "题", Blocks = [new GongwenHeading(1, "总体要求"), new GongwenHeading(1, "保障措施")] };
        var after = before with { Blocks = [new GongwenHeading(1, "总体要求"), new GongwenHeading(1, "培育交通文明"), new GongwenHeading(1, "保障措施")] };

        var body = Body(Write(before, after));

        Assert.Equal(["二、培育交通文明", "三"], body.Descendants<InsertedRun>().Select(run => run.InnerText));
        Assert.Equal(["二"], body.Descendants<DeletedRun>().Select(run => run.InnerText));
    }

    [Fact]
    public void The_same_version_twice_has_no_changes() =>
        Assert.Equal(Sample.Write(Sample.Everything), Write(Sample.Everything, Sample.Everything));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(18)]
    public void LibreOffice_accepts_to_the_new_text_and_refuses_to_the_old(int seed)
    {
        var (before, after) = Versions.Of(seed);
        var folder = Directory.CreateTempSubdirectory("zuoshi-changes-").FullName;
        try
        {
            var path = Path.Combine(folder, "changes.docx");
            File.WriteAllBytes(path, Write(before, after));

            Assert.Equal(Texts(Body(Sample.Write(after))), Office(folder, path, "AcceptAllTrackedChanges"));
            Assert.Equal(Texts(Body(Sample.Write(before))), Office(folder, path, "RejectAllTrackedChanges"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Law(GongwenDocument before, GongwenDocument after)
    {
        var marked = Body(Write(before, after));
        Assert.Equal(Set(Body(Sample.Write(after))), Set(Revisions.Resolve(marked, accept: true)));
        Assert.Equal(Set(Body(Sample.Write(before))), Set(Revisions.Resolve(marked, accept: false)));
        Assert.Equal(marked.Descendants().Count(IsChange), marked.Descendants().Where(IsChange).Select(change => change.GetAttribute("id", change.NamespaceUri).Value).Distinct().Count());

        static bool IsChange(DocumentFormat.OpenXml.OpenXmlElement element) => element is DeletedRun or InsertedRun or Inserted or Deleted or ParagraphPropertiesChange;
    }

    private static IEnumerable<string> Set(Body body)
    {
        foreach (var paragraph in body.Descendants<Paragraph>()) Revisions.Tidy(paragraph);
        return body.ChildElements.Select(child => child.OuterXml);
    }

    private static List<string> Texts(Body body) =>
        [.. body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0)];

    /// <summary>The paragraphs, also those in tables, that LibreOffice has after taking up or taking back all changes.</summary>
    private static List<string> Office(string folder, string path, string command)
    {
        var resolved = Path.Combine(folder, $"{command}.docx");
        OtherPrograms.Python("uno", """
            import subprocess, sys, time, uno
            from com.sun.star.beans import PropertyValue
            folder, source, target, command = sys.argv[1:]
            pipe = 'zuoshi' + folder.rsplit('-', 1)[-1] + command[:6]
            office = subprocess.Popen(['soffice', '-env:UserInstallation=file://' + folder + '/profile', '--headless', '--norestore', '--accept=pipe,name=' + pipe + ';urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                local = uno.getComponentContext()
                resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
                for attempt in range(240):
                    try:
                        context = resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
                        break
                    except Exception:
                        time.sleep(0.25)
                manager = context.ServiceManager
                desktop = manager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
                hidden = PropertyValue('Hidden', 0, True, 0)
                document = desktop.loadComponentFromURL('file://' + source, '_blank', 0, (hidden,))
                dispatcher = manager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
                dispatcher.executeDispatch(document.CurrentController.Frame, '.uno:' + command, '', 0, ())
                document.storeToURL('file://' + target, (PropertyValue('FilterName', 0, 'MS Word 2007 XML', 0),))
                document.close(True)
                try: desktop.terminate()
                except Exception: pass
            finally:
                try: office.wait(30)
                except Exception: office.kill()
            """, folder, path, resolved, command);
        return Texts(Body(File.ReadAllBytes(resolved)));
    }

    private static Body Body(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return (Body)file.MainDocumentPart!.Document.Body!.CloneNode(deep: true);
    }

    private static byte[] Write(GongwenDocument before, GongwenDocument after)
    {
        using var stream = new MemoryStream();
        GongwenWriter.WriteChanges(before, after, By, stream);
        return stream.ToArray();
    }
}
