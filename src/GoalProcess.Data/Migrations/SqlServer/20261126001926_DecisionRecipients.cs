using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.SqlServer
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
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");
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
