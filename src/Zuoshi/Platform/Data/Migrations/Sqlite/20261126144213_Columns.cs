using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Columns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lists_layouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_layouts", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_layouts_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_columns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    is_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    layout_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_columns", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_columns_lists_layouts_layout_id",
                        column: x => x.layout_id,
                        principalTable: "lists_layouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lists_own_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    column_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_own_values", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_own_values_lists_columns_column_id",
                        column: x => x.column_id,
                        principalTable: "lists_columns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_own_values_lists_items_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lists_columns_layout_id",
                table: "lists_columns",
                column: "layout_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_layouts_campaign_id_kind",
                table: "lists_layouts",
                columns: new[] { "campaign_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_own_values_column_id_text",
                table: "lists_own_values",
                columns: new[] { "column_id", "text" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_own_values_item_id",
                table: "lists_own_values",
                column: "item_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lists_own_values");

            migrationBuilder.DropTable(
                name: "lists_columns");

            migrationBuilder.DropTable(
                name: "lists_layouts");
        }
    }
}
