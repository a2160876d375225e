using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignInsAndProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "location",
                table: "lists_items",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "project_code",
                table: "lists_items",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "project_owner",
                table: "lists_items",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            // A project whose scale is written down no longer lacks its content (RowProblem.NoContent).
            migrationBuilder.Sql("UPDATE lists_items SET problems = problems & ~32 WHERE scale <> ''");

            migrationBuilder.CreateTable(
                name: "organisation_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", nullable: false),
                    how = table.Column<int>(type: "INTEGER", nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    idle_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ending = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_sessions_organisation_people_person_id",
                        column: x => x.person_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_sessions_ends_at",
                table: "organisation_sessions",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_sessions_person_id",
                table: "organisation_sessions",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organisation_sessions");

            migrationBuilder.DropColumn(
                name: "location",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "project_code",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "project_owner",
                table: "lists_items");
        }
    }
}
