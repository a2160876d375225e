using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zuoshi.Delivery.Indicators;

/// <summary>
/// An exact value of an indicator, in ten-thousandths of its unit of measure: as finely as the lists' own columns keep numbers, in an
/// integer that both databases can compare.
/// </summary>
/// <param name="TenThousandths">The value times 10,000.</param>
[JsonConverter(typeof(AsNumber))]
public readonly record struct Quantity(long TenThousandths)
{
    /// <summary>Places behind the point that are kept.</summary>
    public const int Places = 4;

    /// <summary>Largest value taken, whatever its sign: a trillion, more than any city counts of anything but money in 分.</summary>
    public const long Most = 1_000_000_000_000;

    private const decimal Whole = 10_000m;

    /// <summary>The value as a number.</summary>
    public decimal Number => TenThousandths / Whole;

    /// <summary>A number, rounded to what is kept.</summary>
    public static Quantity Of(decimal number) => new((long)decimal.Round(number * Whole, MidpointRounding.AwayFromZero));

    /// <summary>
    /// The value that somebody typed, without its unit: 62.5, 1,038. False for what is no number, has more places than are kept, or
    /// is too large.
    /// </summary>
    public static bool TryRead(string? typed, out Quantity value)
    {
        value = default;
        var text = string.Concat((typed ?? "").Trim().Select(Narrow)).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        if (Math.Abs(number) > Most || decimal.Round(number, Places) != number) return false;

        value = Of(number);
        return true;
    }

    // As input methods for Chinese write digits, points and signs.
    private static char Narrow(char typed) => typed switch { >= '！' and <= '～' => (char)(typed - '！' + '!'), '−' or '—' => '-', _ => typed };

    /// <summary>How it stands in a form or a cell: 1038.5.</summary>
    public string Plain => Number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>How people read it: 1,038.5.</summary>
    public override string ToString() => Shown(Number);

    /// <summary>A number as people read it, with no places that say nothing.</summary>
    public static string Shown(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>Stored as its ten-thousandths.</summary>
    internal sealed class AsInteger() : ValueConverter<Quantity, long>(value => value.TenThousandths, stored => new Quantity(stored));

    // In the audit it is the number that people gave.
    internal sealed class AsNumber : JsonConverter<Quantity>
    {
        public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }
}

/// <summary>What a value holds for: a whole year, or a year up to a day of it.</summary>
/// <param name="Year">The year.</param>
/// <param name="On">The day up to which it was measured; null for the whole year, and so never its last day.</param>
public readonly record struct Period(int Year, DateOnly? On = null)
{
    /// <summary>The first and last years taken; values of older years than the People's Republic's are a slip of the keyboard.</summary>
    public const int First = 1949, Final = 2100;

    /// <summary>The period up to a day; the last day of a year is the whole of it.</summary>
    public static Period UpTo(DateOnly day) => new(day.Year, day is { Month: 12, Day: 31 } ? null : day);

    /// <summary>Its last day.</summary>
    public DateOnly End => On ?? new DateOnly(Year, 12, 31);

    /// <summary>Its end in years: 2025 for all of 2025, 2024.5 for what was measured in the middle of that year.</summary>
    public decimal Time => On is { } day ? Year - 1 + (decimal)day.DayOfYear / (DateTime.IsLeapYear(Year) ? 366 : 365) : Year;

    /// <summary>As people say it: 2025年, 2025年9月30日.</summary>
    public string Words => On is { } day ? $"{Year}年{day.Month}月{day.Day}日" : $"{Year}年";
}

/// <summary>A value of a year: a baseline, a target.</summary>
/// <param name="Year">The year, at its end.</param>
/// <param name="Value">The value.</param>
public readonly record struct YearValue(int Year, Quantity Value);

/// <summary>A value that was measured.</summary>
/// <param name="Period">For what it holds.</param>
/// <param name="Value">The value.</param>
public readonly record struct Measured(Period Period, Quantity Value);
