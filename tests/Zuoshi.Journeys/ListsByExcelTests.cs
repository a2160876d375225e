using Microsoft.Playwright;
using Zuoshi.Engines.Tests;
using Zuoshi.Journeys.Browser;

namespace Zuoshi.Journeys;

/// <summary>A clerk's day with the task list in a spreadsheet, while somebody else works in the site.</summary>
public sealed class ListsByExcelTests(Chromium chromium)
{
    /// <summary>In LibreOffice itself: changes four cells, pastes one over another row's, sorts the rows the other way round, copies one, deletes one, inserts one.</summary>
    private const string Work = """
        import subprocess, sys, time, uno
        from com.sun.star.beans import PropertyValue
        source, target, profile = sys.argv[1:4]
        said = lambda name, value: PropertyValue(name, 0, value, 0)
        office = subprocess.Popen(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--norestore', '--accept=pipe,name=clerk;urp;'])
        try:
            resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
            for attempt in range(240):
                try:
                    context = resolver.resolve('uno:pipe,name=clerk;urp;StarOffice.ComponentContext')
                    break
                except Exception:
                    if attempt == 239: raise
                    time.sleep(.25)
            desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
            book = desktop.loadComponentFromURL(f'file://{source}', '_blank', 0, (said('Hidden', True),))
            sheet = book.Sheets.getByName('任务清单')
            used = sheet.createCursor()
            used.gotoEndOfUsedArea(False)
            first, last, width = 4, used.RangeAddress.EndRow, used.RangeAddress.EndColumn
            text = lambda column, row: sheet.getCellByPosition(column, row).String
            head = [text(column, 3) or text(column, 2) for column in range(width + 1)]
            at = lambda name: next(column for column, title in enumerate(head) if title.startswith(name))
            write = lambda name, row, value: sheet.getCellByPosition(at(name), row).setString(value)
            write('备注', first, '表里改的')
            write('完成时限', first, '2031年6月底前')
            write('工作目标', first + 2, '改过的目标：做成三件事')
            write('责任人', first + 1, '表里定的人')
            # The owner of the sixth row pasted over the fifth's.
            sheet.copyRange(sheet.getCellByPosition(at('责任人'), first + 4).CellAddress, sheet.getCellByPosition(at('责任人'), first + 5).RangeAddress)
            pasted = text(at('责任人'), first + 4)
            # The last one first.
            order = uno.createUnoStruct('com.sun.star.table.TableSortField')
            order.Field, order.IsAscending = at('序号'), False
            sheet.getCellRangeByPosition(0, first, width, last).sort((said('SortFields', uno.Any('[]com.sun.star.table.TableSortField', (order,))), said('ContainsHeader', False)))
            numbers = [text(at('任务编号'), row) for row in range(first, last + 1)]
            row_of = lambda number: first + next(index for index, shown in enumerate(numbers) if shown.endswith(number))
            # A whole row copied to the end, hidden columns and all.
            copied = sheet.getCellRangeByPosition(0, row_of('003'), width, row_of('003')).RangeAddress
            sheet.copyRange(sheet.getCellByPosition(0, last + 1).CellAddress, copied)
            write('任务名称', last + 1, '复制出来的一项任务')
            gone = text(at('任务名称'), row_of('004'))
            theme, lead = text(at('所属主题'), row_of('001')), text(at('牵头单位'), row_of('001'))
            sheet.Rows.removeByIndex(row_of('004'), 1)
            # A new one in the middle.
            sheet.Rows.insertByIndex(first + 2, 1)
            for name, value in (('任务名称', '新插进来的一项任务'), ('所属主题', theme), ('牵头单位', lead)): write(name, first + 2, value)
            book.storeToURL(f'file://{target}', (said('FilterName', 'Calc MS Excel 2007 XML'),))
            book.close(True)
            print(gone + '|' + pasted)
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(60)
        finally:
            office.kill()
        """;

    [Fact]
    public async Task Every_cell_ends_where_a_careful_clerk_would_put_it()
    {
        var folder = Directory.CreateTempSubdirectory("zuoshi-excel-").FullName;
        try
        {
            await using var site = await ServedSite.WithDemoAsync();
            await using var clerk = await chromium.SignedInAsync(site, "huodongban");
            await clerk.Open("/campaigns/1/lists");
            var exported = await clerk.Download("导出 Excel");
            File.Copy(exported, Path.Combine(folder, "exported.xlsx"));

            // Meanwhile, in the site.
            await clerk.Open("/campaigns/1/lists/tasks/1/edit");
            await clerk.Fill("备注", "系统里改的");
            await clerk.Press("保存");
            await clerk.Open("/campaigns/1/lists/tasks/2/edit");
            await clerk.Fill("备注", "只有系统里改的");
            await clerk.Fill("责任人", "系统里定的人");
            await clerk.Press("保存");

            var edited = Path.Combine(folder, "edited.xlsx");
            var (gone, pasted) = OtherPrograms.Python("uno", Work, Path.Combine(folder, "exported.xlsx"), edited, Path.Combine(folder, "profile")).Split('|') is [var one, var other] ? (one, other) : ("", "");

            await clerk.Open("/campaigns/1/lists");
            await clerk.Follow("导入 Excel");
            Assert.Empty(await Inspection.InspectAsync(clerk, "lists-import"));
            await clerk.Attach("清单表格", edited);
            await clerk.Press("去核对");
            await clerk.Sees("冲突：任 001 的备注");
            await clerk.Sees("像是复制出来的");
            await clerk.Sees("表里没有了 1 项，系统里都留着");
            await clerk.Sees("冲突：任 002 的责任人");
            await clerk.Sees("改动 3 处");
            Assert.Empty(await Inspection.InspectAsync(clerk, "lists-import-check"));
            await clerk.Choose("用表里的：表里改的");
            await clerk.Choose("用系统里的：系统里定的人");
            await clerk.Choose("作为新的一项");
            await clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导入 [0-9]+ 处$") }).ClickAsync();
            // What was copied is a row now, and shown as one before it is written.
            if (await clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "核对清单表格" }).CountAsync() > 0)
                await clerk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导入 [0-9]+ 处$") }).ClickAsync();

            await Assertions.Expect(clerk.Page.Locator(".flash")).ToContainTextAsync("已导入：新增2项，改动3项");
            await clerk.Open("/campaigns/1/lists/tasks/1");
            await clerk.Sees("表里改的");
            await clerk.Sees("2031年6月底前");
            await clerk.Open("/campaigns/1/lists/tasks/2");
            await clerk.Sees("只有系统里改的");
            await clerk.Sees("系统里定的人");
            await clerk.Open("/campaigns/1/lists/tasks/5");
            await clerk.Sees(pasted);
            await clerk.Open("/campaigns/1/lists/tasks/3");
            await clerk.Sees("改过的目标：做成三件事");
            await clerk.Open("/campaigns/1/lists/tasks/4");
            await clerk.Sees(gone);
            foreach (var title in new[] { "复制出来的一项任务", "新插进来的一项任务" })
            {
                await clerk.Open($"/campaigns/1/lists?q={Uri.EscapeDataString(title)}");
                await clerk.Sees(title);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
