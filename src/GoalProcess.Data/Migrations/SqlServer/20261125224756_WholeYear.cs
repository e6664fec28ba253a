using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WholeYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DateLabel",
                table: "ProcessSteps",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "Track",
                table: "ProcessSteps",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Goals");

            migrationBuilder.AddColumn<string>(
                name: "Background",
                table: "Processes",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedOn",
                table: "Processes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WorkingDaysAfterDialogue",
                table: "Processes",
                type: "int",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PublishedOn",
                table: "Matters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SpecialReasons",
                table: "Matters",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_100_CI_AS");

            migrationBuilder.AddColumn<DateOnly>(
                name: "TaxRateDecidedOn",
                table: "Matters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TaxRateProposedOn",
                table: "Matters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ExtendedTo",
                table: "EarlierGoals",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidTo",
                table: "EarlierGoals",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardGoalAbstentions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardGoalAbstentions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardGoalAbstentions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardGoalAbstentions_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoardGoals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Wording = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    TargetGroup = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Effect = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardGoals_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardGoals_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CitizenDialogues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StepId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    MainQuestion = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    TargetGroups = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MeaningSummary = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ProgrammeSummary = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    FeedbackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Feedback = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CitizenDialogues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CitizenDialogues_ProcessSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "ProcessSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CitizenDialogues_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consultations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StepId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Question = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    DispatchedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consultations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consultations_ProcessSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "ProcessSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Consultations_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CostItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    AmountInOre = table.Column<long>(type: "bigint", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    IsForDialogue = table.Column<bool>(type: "bit", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CostItems_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deviations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deviations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deviations_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DialogueReuses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    How = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DialogueReuses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DialogueReuses_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProcessTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameSv = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    MinGoals = table.Column<int>(type: "int", nullable: false),
                    MaxGoals = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Matters = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Steps = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Introduction = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordedFlags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Findings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordedFlags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordedFlags_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "BoardGoalTies",
                columns: table => new
                {
                    BoardGoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardGoalTies", x => new { x.BoardGoalId, x.GoalId });
                    table.ForeignKey(
                        name: "FK_BoardGoalTies_BoardGoals_BoardGoalId",
                        column: x => x.BoardGoalId,
                        principalTable: "BoardGoals",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_BoardGoalTies_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DialogueId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    QuestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    CodedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    CodedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Heap = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    GoalAreaId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandedTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contributions_CitizenDialogues_DialogueId",
                        column: x => x.DialogueId,
                        principalTable: "CitizenDialogues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributions_GoalAreas_GoalAreaId",
                        column: x => x.GoalAreaId,
                        principalTable: "GoalAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributions_GuidingQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "GuidingQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributions_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DialogueChannels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    IsPreliminary = table.Column<bool>(type: "bit", nullable: false),
                    Expected = table.Column<int>(type: "int", nullable: true),
                    Participants = table.Column<int>(type: "int", nullable: true),
                    DialogueId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DialogueChannels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DialogueChannels_CitizenDialogues_DialogueId",
                        column: x => x.DialogueId,
                        principalTable: "CitizenDialogues",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ConsultationResponses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConsultationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    SentBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    NotReceivedBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultationResponses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultationResponses_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConsultationResponses_Consultations_ConsultationId",
                        column: x => x.ConsultationId,
                        principalTable: "Consultations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConsultationResponses_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConsultationTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ConsultationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultationTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultationTexts_Consultations_ConsultationId",
                        column: x => x.ConsultationId,
                        principalTable: "Consultations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ConsultationTexts_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FocusAreas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FocusAreas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FocusAreas_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeGoals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalNumber = table.Column<int>(type: "int", nullable: false),
                    GoalName = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Meaning = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Purpose = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Strategy = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    FollowUp = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    TargetGroups = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    FocusAreaIds = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeGoals_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgrammeGoals_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SuccessFactors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Criteria = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuccessFactors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuccessFactors_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuccessFactors_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ContributionKeywords",
                columns: table => new
                {
                    ContributionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeywordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContributionKeywords", x => new { x.ContributionId, x.KeywordId });
                    table.ForeignKey(
                        name: "FK_ContributionKeywords_Contributions_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "Contributions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ContributionKeywords_Keywords_KeywordId",
                        column: x => x.KeywordId,
                        principalTable: "Keywords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    How = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ResponseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalAnswers_ConsultationResponses_ResponseId",
                        column: x => x.ResponseId,
                        principalTable: "ConsultationResponses",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GoalAnswers_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoliticalStrategies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Wording = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SuccessFactorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoliticalStrategies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoliticalStrategies_SuccessFactors_SuccessFactorId",
                        column: x => x.SuccessFactorId,
                        principalTable: "SuccessFactors",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_BoardGoalAbstentions_BodyId",
                table: "BoardGoalAbstentions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardGoalAbstentions_ProcessId_BodyId",
                table: "BoardGoalAbstentions",
                columns: new[] { "ProcessId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardGoals_BodyId",
                table: "BoardGoals",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardGoals_ProcessId_Number",
                table: "BoardGoals",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardGoalTies_GoalId",
                table: "BoardGoalTies",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_CitizenDialogues_ProcessId_Number",
                table: "CitizenDialogues",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CitizenDialogues_StepId",
                table: "CitizenDialogues",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationResponses_BodyId",
                table: "ConsultationResponses",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationResponses_ConsultationId_BodyId",
                table: "ConsultationResponses",
                columns: new[] { "ConsultationId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationResponses_ProcessId",
                table: "ConsultationResponses",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_ProcessId_Number",
                table: "Consultations",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_StepId",
                table: "Consultations",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationTexts_ConsultationId",
                table: "ConsultationTexts",
                column: "ConsultationId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationTexts_GoalId",
                table: "ConsultationTexts",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionKeywords_KeywordId",
                table: "ContributionKeywords",
                column: "KeywordId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_DialogueId_CodedAt_ReceivedOn",
                table: "Contributions",
                columns: new[] { "DialogueId", "CodedAt", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_GoalAreaId",
                table: "Contributions",
                column: "GoalAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_ProcessId_Number",
                table: "Contributions",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_QuestionId",
                table: "Contributions",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_CostItems_ProcessId_Number",
                table: "CostItems",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deviations_ProcessId",
                table: "Deviations",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_DialogueChannels_DialogueId",
                table: "DialogueChannels",
                column: "DialogueId");

            migrationBuilder.CreateIndex(
                name: "IX_DialogueReuses_ProcessId_Number",
                table: "DialogueReuses",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FocusAreas_ProgrammeId",
                table: "FocusAreas",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalAnswers_GoalId",
                table: "GoalAnswers",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalAnswers_ResponseId",
                table: "GoalAnswers",
                column: "ResponseId");

            migrationBuilder.CreateIndex(
                name: "IX_PoliticalStrategies_SuccessFactorId",
                table: "PoliticalStrategies",
                column: "SuccessFactorId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeGoals_GoalId",
                table: "ProgrammeGoals",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeGoals_ProgrammeId",
                table: "ProgrammeGoals",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_ProcessId",
                table: "Programmes",
                column: "ProcessId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordedFlags_DecisionId",
                table: "RecordedFlags",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_SuccessFactors_GoalId",
                table: "SuccessFactors",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_SuccessFactors_ProgrammeId",
                table: "SuccessFactors",
                column: "ProgrammeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardGoalAbstentions");

            migrationBuilder.DropTable(
                name: "BoardGoalTies");

            migrationBuilder.DropTable(
                name: "ConsultationTexts");

            migrationBuilder.DropTable(
                name: "ContributionKeywords");

            migrationBuilder.DropTable(
                name: "CostItems");

            migrationBuilder.DropTable(
                name: "Deviations");

            migrationBuilder.DropTable(
                name: "DialogueChannels");

            migrationBuilder.DropTable(
                name: "DialogueReuses");

            migrationBuilder.DropTable(
                name: "FocusAreas");

            migrationBuilder.DropTable(
                name: "GoalAnswers");

            migrationBuilder.DropTable(
                name: "PoliticalStrategies");

            migrationBuilder.DropTable(
                name: "ProcessTemplates");

            migrationBuilder.DropTable(
                name: "ProgrammeGoals");

            migrationBuilder.DropTable(
                name: "RecordedFlags");

            migrationBuilder.DropTable(
                name: "BoardGoals");

            migrationBuilder.DropTable(
                name: "Contributions");

            migrationBuilder.DropTable(
                name: "ConsultationResponses");

            migrationBuilder.DropTable(
                name: "SuccessFactors");

            migrationBuilder.DropTable(
                name: "CitizenDialogues");

            migrationBuilder.DropTable(
                name: "Consultations");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropColumn(
                name: "DateLabel",
                table: "ProcessSteps");

            migrationBuilder.DropColumn(
                name: "Track",
                table: "ProcessSteps");

            migrationBuilder.DropColumn(
                name: "Background",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "ClosedOn",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "WorkingDaysAfterDialogue",
                table: "Processes");

            migrationBuilder.DropColumn(
                name: "PublishedOn",
                table: "Matters");

            migrationBuilder.DropColumn(
                name: "SpecialReasons",
                table: "Matters");

            migrationBuilder.DropColumn(
                name: "TaxRateDecidedOn",
                table: "Matters");

            migrationBuilder.DropColumn(
                name: "TaxRateProposedOn",
                table: "Matters");

            migrationBuilder.DropColumn(
                name: "ExtendedTo",
                table: "EarlierGoals");

            migrationBuilder.DropColumn(
                name: "ValidTo",
                table: "EarlierGoals");
        }
    }
}
