namespace Zuoshi.Workbooks.Reading;

/// <summary>Calls into the library that reads files, which says of a damaged one whatever went wrong inside it.</summary>
internal static class Damage
{
    /// <summary>The call's result, its failure told as a damaged table.</summary>
    public static T Guard<T>(string name, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception failure) when (failure is not UnreadableTableException)
        {
            throw Of(name, failure);
        }
    }

    /// <summary>What to say of a damaged table.</summary>
    public static UnreadableTableException Of(string name, Exception? cause = null) =>
        new($"{name}已损坏，打不开。请用 WPS 或 Excel 打开后另存为 .xlsx 再上传。", cause);
}
