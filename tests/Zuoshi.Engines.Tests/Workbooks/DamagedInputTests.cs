using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Zuoshi.Workbooks.Reading;

namespace Zuoshi.Engines.Tests.Workbooks;

/// <summary>Whatever comes in, a table or an <see cref="UnreadableTableException"/> comes out.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("damage").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Random_bytes() => Gen.Byte.Array[0, 2000].Sample(TryRead, iter: 2000);

    [Fact]
    public void Random_text() =>
        Gen.OneOf(Gen.Char[",\t|\"\n\r\\- :<"], Gen.Char['一', '十'], Gen.Char['\0', '\u007F']).Array[0, 60]
            .Select(characters => new string(characters))
            .Sample(text => { TryRead(Encoding.UTF8.GetBytes(text)); TryReadPasted(text); }, iter: 20_000);

    [Fact]
    public async Task Damaged_xlsx() => Damage(await TaskList.WriteAsync(TaskList.Of(3)), iterations: 1500);

    [Fact]
    public async Task Damaged_xls() => Damage(await XlsAsync(), iterations: 3000);

    [Fact]
    public async Task An_xls_that_claims_two_thousand_million_rows()
    {
        var xls = await XlsAsync();
        // DIMENSIONS: first row, one behind the last.
        var claim = xls.AsSpan().IndexOf((byte[])[0x00, 0x02, 0x0E, 0x00]);
        BinaryPrimitives.WriteInt32LittleEndian(xls.AsSpan(claim + 8), int.MaxValue);

        Assert.Contains("已损坏", Assert.Throws<UnreadableTableException>(() => TableReader.Read(xls, "")).Message);
    }

    [Fact]
    public async Task Xml_that_is_no_sheet()
    {
        var workbook = await TaskList.WriteAsync(TaskList.Of(2));
        string[] parts = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"];
        string[] insertions = ["", "<", "9999999999", "\"", "<c r=\"XFD1048576\"><v>1</v></c>", "-1", "A"];
        Gen.Select(Gen.Shuffle(parts).Select(all => all[0]), Gen.Int, Gen.Int[1, 40], Gen.Shuffle(insertions).Select(all => all[0]))
            .Sample((part, at, length, inserted) => TryRead(TableReaderTests.WithPart(workbook, part, xml =>
            {
                var start = (int)((uint)at % (uint)xml.Length);
                return xml[..start] + inserted + xml[Math.Min(xml.Length, start + length)..];
            })), iter: 600);
    }

    /// <summary>A few bytes changed, a piece cut out, or the end lost.</summary>
    private static void Damage(byte[] sound, int iterations) =>
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[1, 200], Gen.Byte.Array[1, 6], Gen.Int[0, 2]).Sample((at, length, bytes, way) => TryRead(way switch
        {
            0 => [.. sound[..at], .. bytes, .. sound[Math.Min(sound.Length, at + bytes.Length)..]],
            1 => [.. sound[..at], .. sound[Math.Min(sound.Length, at + length)..]],
            _ => sound[..at],
        }), iter: iterations);

    private async Task<byte[]> XlsAsync()
    {
        var path = Path.Combine(folder, "a.xlsx");
        await File.WriteAllBytesAsync(path, await TaskList.WriteAsync(TaskList.Of(3)));
        OtherPrograms.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xls", "--outdir", folder, path);
        return await File.ReadAllBytesAsync(Path.ChangeExtension(path, ".xls"));
    }

    private static void TryRead(byte[] content)
    {
        try
        {
            Assert.All(TableReader.Read(content, "附件"), table => Assert.NotEmpty(table.Rows));
        }
        catch (UnreadableTableException refusal)
        {
            Assert.EndsWith("。", refusal.Message);
        }
    }

    private static void TryReadPasted(string text)
    {
        try
        {
            Assert.True(TableReader.ReadPasted(text).Width > 1);
        }
        catch (UnreadableTableException refusal)
        {
            Assert.EndsWith("。", refusal.Message);
        }
    }
}
