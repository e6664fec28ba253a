using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.SqlServer
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
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "DiaryNumberWord",
                table: "Municipalities",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "ExtractTitle",
                table: "Municipalities",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "SentToHeading",
                table: "Municipalities",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");
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
