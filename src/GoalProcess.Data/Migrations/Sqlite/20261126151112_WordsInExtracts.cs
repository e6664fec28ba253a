using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WordsInExtracts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DecisionHeading",
                table: "Municipalities",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "SV");

            migrationBuilder.AddColumn<string>(
                name: "DiaryNumberWord",
                table: "Municipalities",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "SV");

            migrationBuilder.AddColumn<string>(
                name: "ExtractTitle",
                table: "Municipalities",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "SV");

            migrationBuilder.AddColumn<string>(
                name: "SentToHeading",
                table: "Municipalities",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "SV");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DecisionHeading",
                table: "Municipalities");

            migrationBuilder.DropColumn(
                name: "DiaryNumberWord",
                table: "Municipalities");

            migrationBuilder.DropColumn(
                name: "ExtractTitle",
                table: "Municipalities");

            migrationBuilder.DropColumn(
                name: "SentToHeading",
                table: "Municipalities");
        }
    }
}
