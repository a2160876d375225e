using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "level",
                table: "lists_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<string>(
                name: "return_reason",
                table: "lists_items",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "signed_at",
                table: "lists_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "signed_by_id",
                table: "lists_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "lists_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "lists_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_calls_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_called_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nothing_reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    nothing_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_called_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_called_units_lists_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "lists_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lists_called_units_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_campaign_id_unit_id_level",
                table: "lists_items",
                columns: new[] { "campaign_id", "unit_id", "level" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_signed_by_id",
                table: "lists_items",
                column: "signed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_items_unit_id",
                table: "lists_items",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_called_units_call_id_unit_id",
                table: "lists_called_units",
                columns: new[] { "call_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_called_units_unit_id",
                table: "lists_called_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_calls_campaign_id",
                table: "lists_calls",
                column: "campaign_id",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_lists_items_person_signed_by_id",
                table: "lists_items",
                column: "signed_by_id",
                principalTable: "organisation_people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_lists_items_unit_unit_id",
                table: "lists_items",
                column: "unit_id",
                principalTable: "organisation_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_lists_items_person_signed_by_id",
                table: "lists_items");

            migrationBuilder.DropForeignKey(
                name: "fk_lists_items_unit_unit_id",
                table: "lists_items");

            migrationBuilder.DropTable(
                name: "lists_called_units");

            migrationBuilder.DropTable(
                name: "lists_calls");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_campaign_id_unit_id_level",
                table: "lists_items");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_signed_by_id",
                table: "lists_items");

            migrationBuilder.DropIndex(
                name: "ix_lists_items_unit_id",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "level",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "return_reason",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "signed_at",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "signed_by_id",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "lists_items");
        }
    }
}
