using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zuoshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "learnt_in",
                table: "lists_table_words",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal_reason",
                table: "lists_items",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "withdrawn_at",
                table: "lists_items",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "withdrawn_at",
                table: "lists_drafts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_by_id",
                table: "lists_drafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "lists_imported_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_new = table.Column<bool>(type: "boolean", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_imported_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_imported_rows_lists_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "lists_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lists_imported_rows_work_item_item_id",
                        column: x => x.item_id,
                        principalTable: "lists_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_layouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                name: "lists_omissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lists_omissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_lists_omissions_campaigns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns_campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lists_omissions_person_by_id",
                        column: x => x.by_id,
                        principalTable: "organisation_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lists_columns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    is_required = table.Column<bool>(type: "boolean", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    choices = table.Column<string>(type: "text", nullable: false),
                    layout_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    column_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "ix_lists_drafts_withdrawn_by_id",
                table: "lists_drafts",
                column: "withdrawn_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_columns_layout_id",
                table: "lists_columns",
                column: "layout_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_imported_rows_draft_id",
                table: "lists_imported_rows",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_imported_rows_item_id",
                table: "lists_imported_rows",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_layouts_campaign_id_kind",
                table: "lists_layouts",
                columns: new[] { "campaign_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_omissions_by_id",
                table: "lists_omissions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_lists_omissions_campaign_id_kind_key_round",
                table: "lists_omissions",
                columns: new[] { "campaign_id", "kind", "key", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lists_own_values_column_id_text",
                table: "lists_own_values",
                columns: new[] { "column_id", "text" });

            migrationBuilder.CreateIndex(
                name: "ix_lists_own_values_item_id",
                table: "lists_own_values",
                column: "item_id");

            migrationBuilder.AddForeignKey(
                name: "fk_lists_drafts_person_withdrawn_by_id",
                table: "lists_drafts",
                column: "withdrawn_by_id",
                principalTable: "organisation_people",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_lists_drafts_person_withdrawn_by_id",
                table: "lists_drafts");

            migrationBuilder.DropTable(
                name: "lists_imported_rows");

            migrationBuilder.DropTable(
                name: "lists_omissions");

            migrationBuilder.DropTable(
                name: "lists_own_values");

            migrationBuilder.DropTable(
                name: "lists_columns");

            migrationBuilder.DropTable(
                name: "lists_layouts");

            migrationBuilder.DropIndex(
                name: "ix_lists_drafts_withdrawn_by_id",
                table: "lists_drafts");

            migrationBuilder.DropColumn(
                name: "learnt_in",
                table: "lists_table_words");

            migrationBuilder.DropColumn(
                name: "withdrawal_reason",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "lists_items");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "lists_drafts");

            migrationBuilder.DropColumn(
                name: "withdrawn_by_id",
                table: "lists_drafts");
        }
    }
}
