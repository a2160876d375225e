using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ItemOutlooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "delivery_outlooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    saves = table.Column<int>(type: "INTEGER", nullable: false),
                    judged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rule_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    light = table.Column<int>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    turns_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    turns_to = table.Column<int>(type: "INTEGER", nullable: true),
                    percent = table.Column<int>(type: "INTEGER", nullable: true),
                    next_step_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    report_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    awaits_helpers = table.Column<bool>(type: "INTEGER", nullable: false),
                    month_missing = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_outlooks", x => x.id);
                    table.ForeignKey(
                        name: "fk_delivery_outlooks_delivery_assignments_id",
                        column: x => x.id,
                        principalTable: "delivery_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery_outlooks");
        }
    }
}
