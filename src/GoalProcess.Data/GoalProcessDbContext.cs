using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Calendars;
using GoalProcess.Data.Demo;
using GoalProcess.Data.Drafts;
using GoalProcess.Data.Files;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Municipalities;
using GoalProcess.Data.Outbox;
using GoalProcess.Data.Reminders;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Costs;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Files;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GoalProcess.Data;

/// <summary>The one model. Its two children exist only so that each database has migrations of its own.</summary>
public abstract class GoalProcessDbContext(DbContextOptions options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>On whose behalf the next save is made; the product's own until someone says otherwise.</summary>
    public AuditScope Audit { get; set; } = AuditScope.Product;

    public DbSet<UserGrant> UserGrants => Set<UserGrant>();
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<GoverningBody> Bodies => Set<GoverningBody>();
    public DbSet<GoalSettingProcess> Processes => Set<GoalSettingProcess>();
    public DbSet<DirectionDocument> Direction => Set<DirectionDocument>();
    public DbSet<EarlierGoal> EarlierGoals => Set<EarlierGoal>();
    public DbSet<GoalArea> GoalAreas => Set<GoalArea>();
    public DbSet<Keyword> Keywords => Set<Keyword>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<Matter> Matters => Set<Matter>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<CitizenDialogue> Dialogues => Set<CitizenDialogue>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<ConsultationResponse> ConsultationResponses => Set<ConsultationResponse>();
    public DbSet<StrategicProgramme> Programmes => Set<StrategicProgramme>();
    public DbSet<BoardGoal> BoardGoals => Set<BoardGoal>();
    public DbSet<BoardGoalAbstention> BoardGoalAbstentions => Set<BoardGoalAbstention>();
    public DbSet<CostItem> Costs => Set<CostItem>();
    public DbSet<DialogueReuse> Reuses => Set<DialogueReuse>();
    public DbSet<Deviation> Deviations => Set<Deviation>();
    public DbSet<WhatIfPlan> WhatIfPlans => Set<WhatIfPlan>();
    public DbSet<ProcessTemplate> Templates => Set<ProcessTemplate>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditPayload> AuditPayloads => Set<AuditPayload>();
    public DbSet<AuditChain> AuditChains => Set<AuditChain>();
    public DbSet<DemoClock> DemoClocks => Set<DemoClock>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<AttachedFile> AttachedFiles => Set<AttachedFile>();
    public DbSet<StoredContent> StoredContents => Set<StoredContent>();
    public DbSet<StoredPiece> StoredPieces => Set<StoredPiece>();
    public DbSet<MunicipalityProfile> Municipalities => Set<MunicipalityProfile>();
    public DbSet<ArmsPicture> ArmsPictures => Set<ArmsPicture>();
    public DbSet<FirstRun> FirstRuns => Set<FirstRun>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<JobFile> JobFiles => Set<JobFile>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>The keys that cookies and forms are protected with: every instance on this database reads the others'.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The order and likeness of text: å ä ö last, case ignored.</summary>
    protected abstract string SwedishCollation { get; }

    /// <summary>Not for what is audited: linking the entries into their chain asks the database.</summary>
    /// <exception cref="NotSupportedException">The save changes something that is audited.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Versions.Raise(ChangeTracker);
        return AuditTrail.Of(this, Audit, TimeProvider.System.GetUtcNow()).Count == 0
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Use SaveChangesAsync.");
    }

    /// <summary>Saves, with an audit entry for every change linked into its chain, in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Versions.Raise(ChangeTracker);
        var written = AuditTrail.Of(this, Audit, TimeProvider.System.GetUtcNow());

        if (written.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (Database.CurrentTransaction is not null)
        {
            return await SaveLinkedAsync(written, acceptAllChangesOnSuccess, cancellationToken);
        }

        var saved = await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            // a try that comes after must still know what is to be saved
            var count = await SaveLinkedAsync(written, false, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return count;
        });

        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    /// <summary>
    /// Lets those who change what belongs to the installation take turns: whoever comes second waits here until the first one's transaction ends, and reads
    /// what it left. Inside a transaction.
    /// </summary>
    public Task TakeTurnAsync(CancellationToken ct) => AuditTrail.WaitForAsync(this, AuditChain.Installation, ct);

    private async Task<int> SaveLinkedAsync(
        IReadOnlyList<(AuditEntry Entry, AuditPayload Payload)> written, bool accept, CancellationToken ct)
    {
        var added = await AuditTrail.LinkAsync(this, Audit.ProcessId, written, ct);

        try
        {
            return await base.SaveChangesAsync(accept, ct);
        }
        finally
        {
            // saved or not, they are not to be saved again with what the context does next
            foreach (var entity in added)
            {
                Entry(entity).State = EntityState.Detached;
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // said of each column: SQLite knows no collation for a whole database, and a server's database may have been made with another
        configurationBuilder.Properties<string>().UseCollation(SwedishCollation);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(GoalProcessDbContext).Assembly);

        foreach (var type in builder.Model.GetEntityTypes().Where(type => !IsIdentity(type)))
        {
            // keys are made by us, so that the audit trail can name a row before it is saved
            foreach (var key in type.GetProperties().Where(property => property.ClrType == typeof(Guid) && property.IsPrimaryKey()))
            {
                key.ValueGenerated = ValueGenerated.Never;
            }

            // SQL Server refuses a second cascade path, SQLite would not have told: nothing cascades in the database
            foreach (var key in type.GetForeignKeys().Where(key => key.DeleteBehavior is not DeleteBehavior.ClientCascade))
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private static bool IsIdentity(IMutableEntityType type) =>
        type.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true || type.ClrType == typeof(UserGrant);
}
