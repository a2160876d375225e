using Microsoft.EntityFrameworkCore;
using Zuoshi.Discussions.Polls;
using Zuoshi.Opinions.Votes;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Vote = Zuoshi.Discussions.Polls.Vote;

namespace Zuoshi.Tests.Discussions.Polls;

/// <summary>Steps with which tests of polls begin.</summary>
internal static class PollSteps
{
    /// <summary>The address of the first poll.</summary>
    public const string First = "/campaigns/1/polls/1";

    /// <summary>Its title.</summary>
    public const string Title = "山洪预警怎么补";

    extension(RunningSite site)
    {
        /// <summary>The convener makes a poll on the first theme, puts statements and opens it.</summary>
        public async Task<Page> OpenPoll(IReadOnlyList<string> statements, string shown = "自己表态后就能看", bool forGroup = false, bool open = true)
        {
            var convener = await site.As(Cast.Convener);
            var page = await convener.Open("/campaigns/1/polls/new");
            page = await page.Form("存好，去写观点").Fill("对什么事表态", Title).Fill("属于哪个主题", "1 防洪保安").Choose("只请本组成员表态", forGroup).Choose(shown).Fill("哪天截止", "2026-03-20").Press("存好，去写观点");
            foreach (var statement in statements) page = await page.Form("写一条观点").Fill("一句话", statement).Press("写好这一条");
            page = await convener.Open(First);
            return open ? await page.Press("开始表态") : page;
        }

        /// <summary>Somebody opens the poll and says something to the statement that is put.</summary>
        public async Task<Page> Vote(Cast who, string stance, int? statement = null) =>
            await (await (await site.As(who)).Open(statement is null ? First : $"{First}?S={statement}")).Form(stance).Press(stance);

        /// <summary>A crowd that isn't in the cast votes on the first poll: each of the units sends so many people, who all say the same.</summary>
        public Task Crowd(params (string Unit, int People, Stance[] Said)[] units) => site.Look(async db =>
        {
            var poll = await db.Polls.SingleAsync();
            var statements = await db.Statements.OrderBy(x => x.Number).ToListAsync();
            var (at, count) = (Cast.Now.UtcDateTime, 0);
            foreach (var (name, people, said) in units)
            {
                var unit = await db.Units.SingleAsync(x => x.Name == name);
                var body = unit.Kind is UnitKind.Office ? unit.ParentId!.Value : unit.Id;
                for (var one = 0; one < people; one++)
                {
                    var person = new Person($"职工{++count}", $"crowd{count}");
                    db.Add(person);
                    var actor = Acting.As(Duty.Member) with { PersonId = person.Id, UnitId = unit.Id, OrganId = body };
                    for (var at1 = 0; at1 < said.Length; at1++) db.Add(new Vote(statements[at1], said[at1], actor, at.AddSeconds(count)));
                }
            }

            return await db.SaveChangesAsync();
        });
    }
}
