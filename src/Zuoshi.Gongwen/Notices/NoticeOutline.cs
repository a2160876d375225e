using Zuoshi.Gongwen.Reading;
namespace Zuoshi.Gongwen.Notices;
public static class NoticeOutline { public static string Write(Notice notice, SourceText source) => ""; }
