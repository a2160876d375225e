using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Demo;
using Zuoshi.Discussions;
using Zuoshi.Gongwen.Outlines;
using Zuoshi.Gongwen.Reading;
using Zuoshi.Outlines;
using Zuoshi.Outlines.Materials;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Demo;

/// <summary>The demo's outline and what the invented people wrote on it.</summary>
public sealed class DemoStudyTests
{
    private static readonly Outline Read = OutlineReader.Read(Content("outline.txt"));

    [Fact]
    public void The_outline_reads_without_findings()
    {
        Assert.Empty(Read.Findings);
        Assert.Equal(8, Read.Clauses.Count(clause => clause.Kind is ClauseKind.Chapter));
        Assert.Equal(24, Read.Clauses.Count(clause => clause.Kind is ClauseKind.Item));
        Assert.Single(Read.Clauses, clause => clause.Kind is ClauseKind.Box);
    }

    [Fact]
    public void It_is_the_one_that_the_notice_names() => Assert.Contains(
        Content("notice.docx").Paragraphs, paragraph => paragraph.Text.StartsWith($"《{Read.Title}》（以下简称《纲要》）", StringComparison.Ordinal));

    [Theory, OnEachDatabase]
    public async Task Everything_written_on_it_has_its_place_and_its_time(Database database)
    {
        await using var site = await RunningSite.DemoOn(database);

        var version = await site.Look(async db => (await db.CurrentOutlineAsync(await db.Campaigns.Select(x => x.Id).SingleAsync()))!);
        var annotations = await site.Look(db => db.Annotations.Include(x => x.Replies).ToListAsync());
        var explanations = await site.Look(db => db.Explanations.ToListAsync());

        Assert.True(annotations.Count >= 40);
        foreach (var annotation in annotations)
        {
            var clause = version.Clauses.Single(clause => clause.Key == annotation.ClauseKey);
            Assert.Equal(annotation.Quote, clause.Text.Substring(annotation.Start, annotation.Quote.Length));
            Assert.Null(annotation.AdriftSince);
            Assert.InRange(annotation.At, version.At, DemoClock.Begins);
            Assert.All(annotation.Replies, reply => Assert.InRange(reply.At, annotation.At, DemoClock.Begins));
        }

        var questions = annotations.Where(annotation => annotation.Kind is AnnotationKind.Question).ToList();
        Assert.Equal((4, 3), (questions.Count, explanations.Count(explanation => questions.Exists(question => question.Id == explanation.QuestionId && question.At < explanation.At))));
        Assert.Equal(Enum.GetValues<AnnotationKind>().Length, annotations.Select(annotation => annotation.Kind).Distinct().Count());
        Assert.Equal(Enum.GetValues<Visibility>().Length, annotations.Select(annotation => annotation.Visibility).Distinct().Count());
        Assert.All(explanations, explanation => Assert.InRange(explanation.At, version.At, DemoClock.Begins));
        var contributed = annotations.Where(annotation => annotation.ContributionId is not null).ToList();
        Assert.Equal(contributed.Count, await site.Look(db => db.Contributions.CountAsync(x => contributed.Select(y => y.ContributionId).Contains(x.Id))));
        var terms = explanations.Where(explanation => explanation.Term is not null).ToList();
        Assert.Equal(6, terms.Count);
        Assert.All(terms, explanation => Assert.Contains(version.Clauses, clause => clause.Text.Contains(explanation.Term!)));
        Assert.Equal(annotations.Count, annotations.Select(annotation => annotation.Text).Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_marked_clauses_as_read_has_a_place_in_it_and_the_shelf_is_filled(Database database)
    {
        await using var site = await RunningSite.DemoOn(database);

        var keys = await site.Look(db => db.OutlineVersions.SelectMany(x => x.Clauses).Select(x => x.Key).ToListAsync());
        var readers = await site.Look(db => db.Set<ReadingMark>().Select(x => x.PersonId).Distinct().ToListAsync());
        var places = await site.Look(db => db.Set<ReadingPlace>().ToListAsync());

        Assert.NotEmpty(readers);
        Assert.Equal(readers.Order(), places.Select(place => place.PersonId).Order());
        Assert.All(places, place => Assert.Contains(place.ClauseKey, keys));
        Assert.Contains("等多久要写死", await site.Look(db => db.Materials.Where(x => x.FileName != "").Select(x => x.Text).SingleAsync()));
    }

    private static SourceText Content(string name)
    {
        using var memory = new MemoryStream();
        using var content = typeof(Site).Assembly.GetManifestResourceStream($"demo/{name}")!;
        content.CopyTo(memory);
        return DocumentReader.Read(memory.ToArray(), name);
    }
}
