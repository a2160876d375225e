namespace Zuoshi.Gongwen.Checking;

/// <summary>The clauses of GB/T 9704-2012 that departures are held against.</summary>
internal static class Basis
{
    public const string
        Paper = "GB/T 9704-2012 第5.1条", Margins = "GB/T 9704-2012 第5.2.1条", Fonts = "GB/T 9704-2012 第5.2.2条", Grid = "GB/T 9704-2012 第5.2.3条",
        Colour = "GB/T 9704-2012 第5.2.4条", Head = "GB/T 9704-2012 第7.2条", CopyNumber = "GB/T 9704-2012 第7.2.1条", Secrecy = "GB/T 9704-2012 第7.2.2条、第7.2.3条",
        Mark = "GB/T 9704-2012 第7.2.4条", Signatories = "GB/T 9704-2012 第7.2.6条", RedLine = "GB/T 9704-2012 第7.2.7条", Number = "GB/T 9704-2012 第7.2.5条", Title = "GB/T 9704-2012 第7.3.1条", Addressees = "GB/T 9704-2012 第7.3.2条",
        Text = "GB/T 9704-2012 第7.3.3条", Notes = "GB/T 9704-2012 第7.3.4条", Signature = "GB/T 9704-2012 第7.3.5条", Date = "GB/T 9704-2012 第7.3.5.4条",
        Annex = "GB/T 9704-2012 第7.3.7条", ImprintLines = "GB/T 9704-2012 第7.4.1条", Printed = "GB/T 9704-2012 第7.4.3条", Tables = "GB/T 9704-2012 第8章", Copies = "GB/T 9704-2012 第7.4.2条", PageNumber = "GB/T 9704-2012 第7.5条", Marks = "GB/T 9704-2012 第9章",
        Practice = "起草惯例，不是标准条文";
}
