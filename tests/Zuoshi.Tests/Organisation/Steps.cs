using Microsoft.EntityFrameworkCore;
using Zuoshi.Organisation;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Organisation;

/// <summary>What tests of units and people do on their way to what they are about.</summary>
internal static class Steps
{
    extension(RunningSite site)
    {
        /// <summary>The address of a unit's page, by its name.</summary>
        public async Task<string> UnitPage(string name) => $"/units/{(await site.Unit(name)).Id}";

        /// <summary>The address of a person's page, by the sign-in name.</summary>
        public async Task<string> PersonPage(string signInName) => $"/people/{(await site.Person(signInName)).Id}";

        /// <summary>A unit as the database has it.</summary>
        public Task<Unit> Unit(string name) => site.Look(db => db.Units.SingleAsync(unit => unit.Name == name));

        /// <summary>A person as the database has it, with posts.</summary>
        public Task<Person> Person(string signInName) => site.Look(db => db.People.WithPosts().SingleAsync(person => person.SignInName == signInName));

        /// <summary>The address of the page of a person's only appointment.</summary>
        public async Task<string> AppointmentPage(string signInName)
        {
            var person = await site.Person(signInName);
            return $"/people/{person.Id}/appointments/{person.Appointments.Single().Id}";
        }

        /// <summary>The administrator enters somebody.</summary>
        public async Task<Page> Enter(Cast who, string phone = "") => await Cast.EnterAsync(site, await site.As(Cast.Admin), who, phone);

        /// <summary>The administrator enters a unit.</summary>
        public async Task<Page> EnterUnit(string name, string kind, string shortName = "") =>
            await (await (await site.As(Cast.Admin)).Open("/units/new")).Form("加一个单位")
                .Fill("全称", name).Fill("简称", shortName).Fill("类别", kind).Press("加入单位");
    }
}
