using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GoalProcess.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true, collation: "SV"),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true, collation: "SV"),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true, collation: "SV"),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true, collation: "SV"),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true, collation: "SV"),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true, collation: "SV"),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true, collation: "SV"),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true, collation: "SV"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    Act = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true, collation: "SV")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "SV"),
                    NameSv = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    OffsetTicks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoClocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DirectionDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false, collation: "SV"),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "SV"),
                    DocumentKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "SV"),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectionDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Processes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    NameSv = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    GoalsFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GoalsTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MinGoals = table.Column<int>(type: "INTEGER", nullable: false),
                    MaxGoals = table.Column<int>(type: "INTEGER", nullable: false),
                    ActNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Processes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true, collation: "SV"),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true, collation: "SV")
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
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false, collation: "SV"),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false, collation: "SV"),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true, collation: "SV"),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
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
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false, collation: "SV"),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false, collation: "SV"),
                    Value = table.Column<string>(type: "TEXT", nullable: true, collation: "SV")
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScopeId = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: true, collation: "SV"),
                    To = table.Column<string>(type: "TEXT", nullable: true, collation: "SV")
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SeatCount = table.Column<int>(type: "INTEGER", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    SummonsSentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "SV"),
                    ActNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    Party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, collation: "SV"),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV")
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Destination = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    Because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false, collation: "SV"),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    Meaning = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false, collation: "SV"),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "SV"),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "SV"),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV"),
                    DiaryNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, collation: "SV"),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpportunityGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpportunityUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalAreaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AreaName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "SV"),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "SV"),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false, collation: "SV"),
                    Serves = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "SV"),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "SV"),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    ForCitizenDialogue = table.Column<bool>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GoalAreaId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalAreaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "SV"),
                    Heap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "SV"),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV"),
                    MatterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "SV")
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MatterId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TitleSv = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV"),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV"),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlannedStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlannedEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsPreliminary = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAssumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Produces = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "SV"),
                    MatterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Expected = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WasHeld = table.Column<bool>(type: "INTEGER", nullable: true),
                    OutcomeDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false, collation: "SV"),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalAreaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true, collation: "SV"),
                    Label = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "SV"),
                    Rationale = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false, collation: "SV"),
                    Strength = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true, collation: "SV")
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
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeywordId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MatterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Section = table.Column<int>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    ActNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    IsIrregular = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnnulledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnnulledBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true, collation: "SV"),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV"),
                    TextBody = table.Column<string>(type: "TEXT", nullable: false, collation: "SV"),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "SV"),
                    PinnedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PinnedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    SupplementBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "SV"),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FromEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    StepId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RestsOnId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Settlement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToBodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExtendsTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false, collation: "SV"),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false, collation: "SV"),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Exception = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true, collation: "SV"),
                    Because = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false, collation: "SV"),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "SV"),
                    Text = table.Column<string>(type: "TEXT", nullable: false, collation: "SV"),
                    IsAmended = table.Column<bool>(type: "INTEGER", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "SV"),
                    Because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV"),
                    Author = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "SV"),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecisionPointId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                unique: true);

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
