using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    PhoneNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Act = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActNumber = table.Column<long>(type: "bigint", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Change = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    NameSv = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PartOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bodies_Bodies_PartOfId",
                        column: x => x.PartOfId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DemoClocks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    OffsetTicks = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoClocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DirectionDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    DocumentKind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectionDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Processes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    NameSv = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    GoalsFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    GoalsTo = table.Column<DateOnly>(type: "date", nullable: false),
                    MinGoals = table.Column<int>(type: "int", nullable: false),
                    MaxGoals = table.Column<int>(type: "int", nullable: false),
                    ActNumber = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Processes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserGrants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ScopeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserGrants_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditPayloads",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    To = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditPayloads", x => x.EntryId);
                    table.ForeignKey(
                        name: "FK_AuditPayloads_AuditEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "AuditEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BodyMandates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    SeatCount = table.Column<int>(type: "int", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyMandates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BodyMandates_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    SummonsSentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    CancelledBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    ActNumber = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Seats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Party = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Seats_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DirectionStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectionStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectionStatements_DirectionDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "DirectionDocuments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "EarlierGoals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Fate = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Destination = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlierGoals_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalAreas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Meaning = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalAreas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalAreas_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Matters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    DiaryNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpportunityGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpportunityUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Matters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Matters_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OmittedSustainableGoals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Because = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OmittedSustainableGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OmittedSustainableGoals_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    GoalAreaId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AreaName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ShortName = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Wording = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Effect = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Serves = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    ContentHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Goals_GoalAreas_GoalAreaId",
                        column: x => x.GoalAreaId,
                        principalTable: "GoalAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Goals_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuidingQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ForCitizenDialogue = table.Column<bool>(type: "bit", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    GoalAreaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidingQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuidingQuestions_GoalAreas_GoalAreaId",
                        column: x => x.GoalAreaId,
                        principalTable: "GoalAreas",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Keywords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    GoalAreaId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Heap = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SourceKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceText = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Keywords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Keywords_GoalAreas_GoalAreaId",
                        column: x => x.GoalAreaId,
                        principalTable: "GoalAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Keywords_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Matters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ChainStages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainStages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChainStages_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChainStages_Matters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Matters",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ProcessSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    TitleSv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    TitleEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Start = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<DateOnly>(type: "date", nullable: true),
                    PlannedStart = table.Column<DateOnly>(type: "date", nullable: true),
                    PlannedEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    IsPreliminary = table.Column<bool>(type: "bit", nullable: false),
                    IsAssumed = table.Column<bool>(type: "bit", nullable: false),
                    After = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Produces = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Expected = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    WasHeld = table.Column<bool>(type: "bit", nullable: true),
                    OutcomeDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProcessSteps_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessSteps_Matters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProcessSteps_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Ties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalAreaId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StatementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Label = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Rationale = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Strength = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActNumber = table.Column<long>(type: "bigint", nullable: false),
                    RemovedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RemovedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Finnish_Swedish_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ties_DirectionStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "DirectionStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ties_GoalAreas_GoalAreaId",
                        column: x => x.GoalAreaId,
                        principalTable: "GoalAreas",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Ties_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "GoalKeywords",
                columns: table => new
                {
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeywordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalKeywords", x => new { x.GoalId, x.KeywordId });
                    table.ForeignKey(
                        name: "FK_GoalKeywords_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GoalKeywords_Keywords_KeywordId",
                        column: x => x.KeywordId,
                        principalTable: "Keywords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MatterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Section = table.Column<int>(type: "int", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    ActNumber = table.Column<long>(type: "bigint", nullable: false),
                    IsIrregular = table.Column<bool>(type: "bit", nullable: false),
                    AnnulledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnnulledBy = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Matters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Processes_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "Processes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PinnedDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    TextBody = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    PinnedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PinnedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    SupplementBecause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    AgendaItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PinnedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PinnedDocuments_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StepMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromStart = table.Column<DateOnly>(type: "date", nullable: true),
                    FromEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    ToStart = table.Column<DateOnly>(type: "date", nullable: false),
                    ToEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Because = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    StepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepMoves_ProcessSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "ProcessSteps",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DecisionBases",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RestsOnId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionBases", x => new { x.DecisionId, x.RestsOnId });
                    table.ForeignKey(
                        name: "FK_DecisionBases_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DecisionBases_Decisions_RestsOnId",
                        column: x => x.RestsOnId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Settlement = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ToBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExtendsTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Wording = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionPoints_Bodies_ToBodyId",
                        column: x => x.ToBodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionPoints_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RecordedSetAsides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Exception = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Finnish_Swedish_100_CI_AS"),
                    Because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordedSetAsides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordedSetAsides_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DecisionTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    IsAmended = table.Column<bool>(type: "bit", nullable: false),
                    PointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionTexts_DecisionPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "DecisionPoints",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "GoalWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Because = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    Author = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Finnish_Swedish_100_CI_AS"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DecisionPointId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalWordings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalWordings_DecisionPoints_DecisionPointId",
                        column: x => x.DecisionPointId,
                        principalTable: "DecisionPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalWordings_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MatterId",
                table: "AgendaItems",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MeetingId",
                table: "AgendaItems",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ProcessId_At",
                table: "AuditEntries",
                columns: new[] { "ProcessId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId",
                table: "AuditEntries",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Bodies_Code",
                table: "Bodies",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bodies_PartOfId",
                table: "Bodies",
                column: "PartOfId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyMandates_BodyId",
                table: "BodyMandates",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainStages_BodyId",
                table: "ChainStages",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainStages_MatterId",
                table: "ChainStages",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionBases_RestsOnId",
                table: "DecisionBases",
                column: "RestsOnId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPoints_DecisionId",
                table: "DecisionPoints",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPoints_ToBodyId",
                table: "DecisionPoints",
                column: "ToBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AgendaItemId",
                table: "Decisions",
                column: "AgendaItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_BodyId",
                table: "Decisions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_MatterId",
                table: "Decisions",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_MeetingId",
                table: "Decisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ProcessId",
                table: "Decisions",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionTexts_PointId",
                table: "DecisionTexts",
                column: "PointId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionTexts_SubjectId",
                table: "DecisionTexts",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectionStatements_DocumentId",
                table: "DirectionStatements",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierGoals_ProcessId_Number",
                table: "EarlierGoals",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalAreas_ProcessId_Number",
                table: "GoalAreas",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalKeywords_KeywordId",
                table: "GoalKeywords",
                column: "KeywordId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_GoalAreaId",
                table: "Goals",
                column: "GoalAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_ProcessId_Number",
                table: "Goals",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalWordings_DecisionPointId",
                table: "GoalWordings",
                column: "DecisionPointId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalWordings_GoalId",
                table: "GoalWordings",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidingQuestions_GoalAreaId",
                table: "GuidingQuestions",
                column: "GoalAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Keywords_GoalAreaId",
                table: "Keywords",
                column: "GoalAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Keywords_ProcessId_GoalAreaId_Text",
                table: "Keywords",
                columns: new[] { "ProcessId", "GoalAreaId", "Text" });

            migrationBuilder.CreateIndex(
                name: "IX_Keywords_ProcessId_Number",
                table: "Keywords",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Matters_ProcessId_Number",
                table: "Matters",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_BodyId_Number",
                table: "Meetings",
                columns: new[] { "BodyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_StartsAt",
                table: "Meetings",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_OmittedSustainableGoals_ProcessId",
                table: "OmittedSustainableGoals",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_PinnedDocuments_AgendaItemId",
                table: "PinnedDocuments",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Processes_Number",
                table: "Processes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProcessSteps_BodyId",
                table: "ProcessSteps",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessSteps_MatterId",
                table: "ProcessSteps",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcessSteps_ProcessId",
                table: "ProcessSteps",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_RecordedSetAsides_DecisionId",
                table: "RecordedSetAsides",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Seats_BodyId",
                table: "Seats",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_StepMoves_StepId",
                table: "StepMoves",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_Ties_GoalAreaId",
                table: "Ties",
                column: "GoalAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Ties_GoalId",
                table: "Ties",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_Ties_StatementId",
                table: "Ties",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_UserGrants_UserId",
                table: "UserGrants",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AuditPayloads");

            migrationBuilder.DropTable(
                name: "BodyMandates");

            migrationBuilder.DropTable(
                name: "ChainStages");

            migrationBuilder.DropTable(
                name: "DecisionBases");

            migrationBuilder.DropTable(
                name: "DecisionTexts");

            migrationBuilder.DropTable(
                name: "DemoClocks");

            migrationBuilder.DropTable(
                name: "EarlierGoals");

            migrationBuilder.DropTable(
                name: "GoalKeywords");

            migrationBuilder.DropTable(
                name: "GoalWordings");

            migrationBuilder.DropTable(
                name: "GuidingQuestions");

            migrationBuilder.DropTable(
                name: "OmittedSustainableGoals");

            migrationBuilder.DropTable(
                name: "PinnedDocuments");

            migrationBuilder.DropTable(
                name: "RecordedSetAsides");

            migrationBuilder.DropTable(
                name: "Seats");

            migrationBuilder.DropTable(
                name: "StepMoves");

            migrationBuilder.DropTable(
                name: "Ties");

            migrationBuilder.DropTable(
                name: "UserGrants");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Keywords");

            migrationBuilder.DropTable(
                name: "DecisionPoints");

            migrationBuilder.DropTable(
                name: "ProcessSteps");

            migrationBuilder.DropTable(
                name: "DirectionStatements");

            migrationBuilder.DropTable(
                name: "Goals");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "DirectionDocuments");

            migrationBuilder.DropTable(
                name: "GoalAreas");

            migrationBuilder.DropTable(
                name: "AgendaItems");

            migrationBuilder.DropTable(
                name: "Matters");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Processes");

            migrationBuilder.DropTable(
                name: "Bodies");
        }
    }
}
