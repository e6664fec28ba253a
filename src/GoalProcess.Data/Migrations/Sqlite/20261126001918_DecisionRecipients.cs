using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DecisionRecipients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SentTo",
                table: "Decisions",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "SV");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SentTo",
                table: "Decisions");
        }
    }
}
