using Zuoshi.Platform.Time;

namespace Zuoshi.Lists.Publishing;

/// <summary>A publication of the lists, as it is named on what is made of it.</summary>
/// <param name="Number">版次.</param>
/// <param name="DocumentNumber">文号; empty where it has none.</param>
/// <param name="On">The day it bears.</param>
/// <param name="Unseen">How many of its rows are kept closer than the reader is cleared for.</param>
internal sealed record PublishedState(int Number, string DocumentNumber, DateOnly On, int Unseen)
{
    /// <summary>第2版　澄水〔2026〕12号　2026年11月26日　另有2项不在本表.</summary>
    public string InWords => string.Join('　', ((string[])[$"第{Number}版", DocumentNumber, On.Chinese(), Unseen > 0 ? $"另有{Unseen}项不在本表" : ""]).Where(part => part.Length > 0));
}
