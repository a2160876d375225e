using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    saves = table.Column<int>(type: "integer", nullable: false),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rule_edition = table.Column<int>(type: "integer", nullable: false),
                    light = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    turns_on = table.Column<DateOnly>(type: "date", nullable: true),
                    turns_to = table.Column<int>(type: "integer", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: true),
                    next_step_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_due = table.Column<DateOnly>(type: "date", nullable: true),
                    awaits_helpers = table.Column<bool>(type: "boolean", nullable: false),
                    month_missing = table.Column<DateOnly>(type: "date", nullable: true)
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
