namespace GoalProcess.Data.Drafts;

/// <summary>
/// What someone was writing in a form when it was last kept. Nobody else's, no act and in no history: it stands outside the process's turns
/// and the audit trail, and goes when the form is saved.
/// </summary>
public sealed class Draft
{
    /// <summary>Longest address of a form, in characters.</summary>
    public const int PageKeyMaxLength = 200;

    private Draft() { }

    /// <summary>A draft of one form, by one person.</summary>
    public Draft(Guid userId, string pageKey, string fields, DateTimeOffset savedAt) =>
        (UserId, PageKey, Fields, SavedAt) = (userId, pageKey, fields, savedAt);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The form, by its address without the language: "/processer/1/mal/2/andra".</summary>
    public string PageKey { get; private init; } = "";

    /// <summary>The fields with their values, as JSON.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>When it was kept, UTC, by the system's clock.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Keeps what stands in the form now instead.</summary>
    public void Write(string fields, DateTimeOffset savedAt) => (Fields, SavedAt) = (fields, savedAt);
}
