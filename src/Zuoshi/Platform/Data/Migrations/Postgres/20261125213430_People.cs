using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "clearance",
                table: "organisation_people",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<string>(
                name: "external_id",
                table: "organisation_units",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "organisation_units",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(2000, 1, 1));

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                table: "organisation_units",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "organisation_units",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "external_id",
                table: "organisation_people",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "organisation_people",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "organisation_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    duty = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_posts_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_unit_names",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    short_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_unit_names", x => new { x.unit_id, x.from });
                    table.ForeignKey(
                        name: "fk_organisation_unit_names_organisation_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    deputised_for_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deputised_for_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_appointments", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_appointments_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_organisation_appointments_post_post_id",
                        column: x => x.post_id,
                        principalTable: "organisation_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_units_external_id",
                table: "organisation_units",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_units_successor_id",
                table: "organisation_units",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_people_external_id",
                table: "organisation_people",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_appointments_person_id",
                table: "organisation_appointments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_appointments_post_id",
                table: "organisation_appointments",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_posts_unit_id",
                table: "organisation_posts",
                column: "unit_id");

            // Whoever was entered before posts existed gets a post of the same unit, name and duty, under the person's own key.
            migrationBuilder.Sql("INSERT INTO organisation_unit_names (unit_id, \"from\", name, short_name) SELECT id, DATE '2000-01-01', name, short_name FROM organisation_units;");
            migrationBuilder.Sql("INSERT INTO organisation_posts (id, unit_id, title, duty, \"order\", version) SELECT id, unit_id, name, duty, 1, 0 FROM organisation_people;");
            migrationBuilder.Sql("INSERT INTO organisation_appointments (id, person_id, post_id, \"from\", confirmed_at) SELECT id, id, id, DATE '2000-01-01', now() FROM organisation_people;");

            migrationBuilder.DropForeignKey(
                name: "fk_organisation_people_unit_unit_id",
                table: "organisation_people");

            migrationBuilder.DropIndex(
                name: "ix_organisation_people_unit_id",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "duty",
                table: "organisation_people");

            migrationBuilder.AddForeignKey(
                name: "fk_organisation_units_organisation_units_successor_id",
                table: "organisation_units",
                column: "successor_id",
                principalTable: "organisation_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_organisation_units_organisation_units_successor_id",
                table: "organisation_units");

            migrationBuilder.DropTable(
                name: "organisation_appointments");

            migrationBuilder.DropTable(
                name: "organisation_unit_names");

            migrationBuilder.DropTable(
                name: "organisation_posts");

            migrationBuilder.DropIndex(
                name: "ix_organisation_units_external_id",
                table: "organisation_units");

            migrationBuilder.DropIndex(
                name: "ix_organisation_units_successor_id",
                table: "organisation_units");

            migrationBuilder.DropIndex(
                name: "ix_organisation_people_external_id",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "external_id",
                table: "organisation_units");

            migrationBuilder.DropColumn(
                name: "from",
                table: "organisation_units");

            migrationBuilder.DropColumn(
                name: "successor_id",
                table: "organisation_units");

            migrationBuilder.DropColumn(
                name: "until",
                table: "organisation_units");

            migrationBuilder.DropColumn(
                name: "external_id",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "organisation_people");

            migrationBuilder.DropColumn(
                name: "clearance",
                table: "organisation_people");

            migrationBuilder.AddColumn<int>(
                name: "duty",
                table: "organisation_people",
                type: "integer",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "organisation_people",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "ix_organisation_people_unit_id",
                table: "organisation_people",
                column: "unit_id");

            migrationBuilder.AddForeignKey(
                name: "fk_organisation_people_unit_unit_id",
                table: "organisation_people",
                column: "unit_id",
                principalTable: "organisation_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
