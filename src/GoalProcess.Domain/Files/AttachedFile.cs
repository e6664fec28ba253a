namespace GoalProcess.Domain.Files;

/// <summary>
/// Bilaga, a file that lies with an agenda item (a document the body has before it) or with a contribution (a scan of what came on paper). Never changed;
/// one that should not be there is withdrawn with a reason, and its content is then no longer given out.
/// </summary>
public sealed class AttachedFile : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    private AttachedFile() { }

    internal AttachedFile(Assessment<AttachToAgendaItem> assessment, Meeting meeting, Stamp stamp)
        : this(assessment.Carry().File, stamp)
    {
        var act = assessment.Act;
        AgendaItemId = meeting.Item(act.AgendaItemId).Id;
        SupplementBecause = meeting.SummonsSentAt is null ? null : Text.Optional(act.SupplementBecause, Goal.BecauseMaxLength);
    }

    internal AttachedFile(Assessment<AttachToContribution> assessment, Contribution contribution, Stamp stamp)
        : this(assessment.Carry().File, stamp) => ContributionId = contribution.Id;

    private AttachedFile(StoredFile file, Stamp stamp)
    {
        (ContentId, Kind, Length, Hash) = (file.ContentId, file.Kind, file.Length, file.Hash);
        Name = Text.Needed(file.Name, NameMaxLength);
        (AddedAt, AddedBy) = (stamp.RecordedAt, stamp.By.Name);
    }

    /// <summary>The agenda item; null when it lies with something else.</summary>
    public Guid? AgendaItemId { get; private init; }

    /// <summary>The contribution; null when it lies with something else.</summary>
    public Guid? ContributionId { get; private init; }

    /// <summary>Its name with its ending.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What it is, by its content.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>Bytes.</summary>
    public long Length { get; private init; }

    /// <summary>SHA-256 of its content.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Where its content is.</summary>
    public Guid ContentId { get; private init; }

    /// <summary>When it was attached, UTC.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Who attached it.</summary>
    public string AddedBy { get; private init; } = "";

    /// <summary>Why it came after the summons ("på bordet"); null when it went out with it, or lies with no agenda item.</summary>
    public string? SupplementBecause { get; private init; }

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    public string? WithdrawnBecause { get; private set; }

    internal void Withdraw<TAct>(Assessment<TAct> assessment, string because)
        where TAct : class, IAct
    {
        assessment.Carry();
        WithdrawnBecause = Text.Needed(because, Goal.BecauseMaxLength);
    }
}
