using GoalProcess.Domain.Common;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>A meeting in a list.</summary>
public sealed record MeetingRow(
    string BodyCode, string Body, int Number, DateTime StartsAt, MeetingKind Kind, string Place, int Items, int Matters, int Answered, bool IsSummoned, string? CancelledBecause);

/// <summary>A body's meetings.</summary>
public sealed record MeetingList(BodyPlace Body, DateTime Now, IReadOnlyList<MeetingRow> Meetings);

/// <summary>The meetings where a process's matters are on the agenda.</summary>
public sealed record ProcessMeetingList(ProcessPlace Process, DateTime Now, IReadOnlyList<MeetingRow> Meetings);

/// <summary>The form of a meeting, new or moved.</summary>
public sealed record MeetingFormPage(BodyPlace Body, MeetingPage? Meeting, MeetingForm Form);

/// <summary>One meeting with its agenda.</summary>
public sealed record MeetingPage(
    BodyPlace Body,
    Guid Id,
    int Number,
    long Version,
    DateTime StartsAt,
    DateTime Now,
    MeetingKind Kind,
    string Place,
    DateTime? SummonsSentAt,
    string? CancelledBecause,
    IReadOnlyList<ItemRow> Items,
    IReadOnlyList<MatterChoice> Matters,
    IReadOnlyList<TextChoice> Texts)
{
    /// <summary>True when the reader plans the body's meetings: only then is there something to choose among.</summary>
    public bool MayPlan { get; init; }

    public AgendaItemForm NewItem { get; init; } = new();

    public PinForm Pin { get; init; } = new();

    public BecauseForm Withdrawal { get; init; } = new();

    public BecauseForm Cancellation { get; init; } = new();

    /// <summary>The item whose form came back; null when none did.</summary>
    public int? SentFor { get; init; }

    /// <summary>True when the meeting's time has come and it was not called off.</summary>
    public bool IsHeld => StartsAt <= Now && CancelledBecause is null;

    /// <summary>The item's own title, or its matter's.</summary>
    internal string TitleOf(AgendaItemForm form) =>
        !string.IsNullOrWhiteSpace(form.Title) ? form.Title
        : Matters.FirstOrDefault(matter => matter.Id == form.MatterId)?.Title ?? "–";

    /// <summary>The texts of the item's process that could be pinned to it.</summary>
    public IEnumerable<TextChoice> TextsFor(ItemRow item) =>
        Texts.Where(text => text.ProcessId is null || text.ProcessId == item.ProcessId);
}

/// <summary>An item on the agenda.</summary>
public sealed record ItemRow(
    Guid Id,
    int Number,
    string Title,
    Guid? MatterId,
    int? MatterNumber,
    string? DiaryNumber,
    Guid? ProcessId,
    int? ProcessNumber,
    string? WithdrawnBecause,
    AnswerRow? Answer,
    IReadOnlyList<DocumentRow> Documents,
    int Files)
{
    /// <summary>True when the text, as it now reads, is pinned already.</summary>
    public bool Holds(TextChoice text) => Documents.Any(document => document.Hash == text.Hash);
}

/// <summary>The answer given on an item.</summary>
public sealed record AnswerRow(int? Section, bool IsIrregular);

/// <summary>A document pinned to an item.</summary>
public sealed record DocumentRow(Guid Id, SubjectKind Kind, string Title, string Hash, DateTime PinnedAt, string PinnedBy, string? SupplementBecause);

/// <summary>A matter that could be put on the agenda.</summary>
public sealed record MatterChoice(Guid Id, string Title);

/// <summary>A matter or a text, in the columns of them both.</summary>
public sealed record AgendaChoice(SubjectKind Kind, Guid Id, Guid? ProcessId, string Title, string Hash);

/// <summary>A text that could be pinned.</summary>
public sealed record TextChoice(SubjectKind Kind, Guid Id, Guid? ProcessId, string Title, string Hash)
{
    /// <summary>The text as the form names it: "Kind:key".</summary>
    public string Value => $"{Kind}:{Id}";
}
