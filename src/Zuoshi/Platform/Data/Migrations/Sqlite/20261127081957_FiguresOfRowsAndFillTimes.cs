using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FiguresOfRowsAndFillTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                table: "burden_form_units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "burden_form_units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "burden_fill_times",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opening = table.Column<int>(type: "INTEGER", nullable: false),
                    choice = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    few_words = table.Column<int>(type: "INTEGER", nullable: false),
                    sentences = table.Column<int>(type: "INTEGER", nullable: false),
                    file = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_burden_fill_times", x => x.id);
                    table.ForeignKey(
                        name: "fk_burden_fill_times_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_funds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    source = table.Column<int>(type: "INTEGER", nullable: true),
                    fen = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_funds", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_funds_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_kpis",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    baseline = table.Column<long>(type: "INTEGER", nullable: true),
                    target = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_kpis", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_kpis_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_permits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_permits", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_permits_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_burden_fill_times_campaign_id",
                table: "burden_fill_times",
                column: "campaign_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_funds_item_id",
                table: "lists_funds",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_kpis_item_id",
                table: "lists_kpis",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_permits_item_id",
                table: "lists_permits",
                column: "item_id");

            // What stood in one text goes on as one figure of the row, whose next save reads it apart.
            migrationBuilder.Sql("INSERT INTO lists_kpis (id, \"order\", name, unit, item_id) SELECT id, 1, kpi, '', id FROM lists_items WHERE kpi <> ''");

            migrationBuilder.DropColumn(
                name: "kpi",
                table: "lists_items");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "burden_fill_times");

            migrationBuilder.DropTable(
                name: "lists_funds");

            migrationBuilder.DropTable(
                name: "lists_kpis");

            migrationBuilder.DropTable(
                name: "lists_permits");

            migrationBuilder.DropColumn(
                name: "since",
                table: "burden_form_units");

            migrationBuilder.DropColumn(
                name: "until",
                table: "burden_form_units");

            migrationBuilder.AddColumn<string>(
                name: "kpi",
                table: "lists_items",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
