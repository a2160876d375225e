namespace Zuoshi.Gongwen.Notices;
public static class NoticeJson { public static string Write(Notice notice) => ""; }
