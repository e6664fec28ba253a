using GoalProcess.Domain.Consultations;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Consultations;

/// <summary>How far a consultation has come.</summary>
public enum ConsultationState
{
    /// <summary>Not sent out yet.</summary>
    Planned,

    /// <summary>Sent out, and there is time to answer.</summary>
    Out,

    /// <summary>Sent out and waited for after the last day.</summary>
    Overdue,

    /// <summary>Sent out, and nobody is waited for.</summary>
    Answered,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>How a state of a consultation is drawn.</summary>
public static class ConsultationStateExtensions
{
    public static StatusKind Kind(this ConsultationState state) => state switch
    {
        ConsultationState.Planned => StatusKind.Planned,
        ConsultationState.Out => StatusKind.Now,
        ConsultationState.Overdue => StatusKind.Late,
        ConsultationState.Answered => StatusKind.Ready,
        ConsultationState.Closed => StatusKind.Done,
    };
}

/// <summary>The consultations of a process.</summary>
public sealed record ConsultationList(ProcessPlace Process, IReadOnlyList<ConsultationRow> Rows);

/// <summary>A consultation in the list.</summary>
public sealed record ConsultationRow(
    int Number, string Title, DateOnly? DispatchedOn, DateOnly AnswerBy, ConsultationState State, int Asked, int Received, int Late, int Missing)
{
    /// <summary>How far it has come on a day.</summary>
    public static ConsultationState StateOf(DateOnly? dispatchedOn, DateOnly? closedOn, DateOnly answerBy, int missing, DateOnly today) =>
        closedOn is not null ? ConsultationState.Closed
        : dispatchedOn is null ? ConsultationState.Planned
        : missing == 0 ? ConsultationState.Answered
        : today > answerBy ? ConsultationState.Overdue
        : ConsultationState.Out;
}

/// <summary>One consultation with what was sent out and a row per body.</summary>
public sealed record ConsultationPage(
    ProcessPlace Process,
    Guid Id,
    int Number,
    string Title,
    string Question,
    DateOnly AnswerBy,
    DateOnly? DispatchedOn,
    DateOnly? ClosedOn,
    long Version,
    ConsultationStep? Step,
    IReadOnlyList<SentText> Texts,
    IReadOnlyList<ResponseRow> Responses,
    DateOnly Today)
{
    public DispatchForm Dispatch { get; init; } = new();

    public ClosingForm Closing { get; init; } = new();

    /// <summary>How far it has come.</summary>
    public ConsultationState State => ConsultationRow.StateOf(DispatchedOn, ClosedOn, AnswerBy, Missing, Today);

    /// <summary>The bodies still waited for.</summary>
    public int Missing => Responses.Count(response => response.IsWaitedFor);

    /// <summary>The answers received.</summary>
    public int Received => Responses.Count(response => response.ReceivedOn is not null);

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/remisser/{Number}";
}

/// <summary>The step of the plan it is.</summary>
public sealed record ConsultationStep(int Number, string TitleSv, string TitleEn);

/// <summary>The exact goal that was sent out.</summary>
public sealed record SentText(Guid GoalId, int GoalNumber, string Hash, string Text)
{
    /// <summary>Its first line: the goal's number and name.</summary>
    public string Heading => Text.Split('\n')[0];

    /// <summary>The lines under it.</summary>
    public IEnumerable<string> Lines => Text.Split('\n').Skip(1).Where(line => line.Length > 0);
}

/// <summary>A body asked, and what came of it.</summary>
public sealed record ResponseRow(
    Guid Id, Guid BodyId, string BodyCode, string Body, DateOnly AnswerBy, DateOnly? ReceivedOn, string Answer, string SentBy, string? NotReceivedBecause, long Version)
{
    /// <summary>True when it came after the body's last day.</summary>
    public bool IsLate => ReceivedOn > AnswerBy;

    /// <summary>True while nothing has come and nobody has said why.</summary>
    public bool IsWaitedFor => ReceivedOn is null && NotReceivedBecause is null;
}

/// <summary>One body's answer.</summary>
public sealed record AnswerPage(ConsultationPage Consultation, ResponseRow Response, IReadOnlyList<AnsweredGoal> Goals)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"{Consultation.Address}/svar/{Response.BodyCode.ToLowerInvariant()}";

    /// <summary>What the body says about the goal; null when nothing.</summary>
    public AnsweredGoal? On(SentText text) => Goals.FirstOrDefault(goal => goal.GoalId == text.GoalId);
}

/// <summary>What the body says about a goal.</summary>
public sealed record AnsweredGoal(Guid GoalId, ContributionLevel Level, string How);

/// <summary>What can be chosen for a new consultation.</summary>
public sealed record ConsultationChoices(IReadOnlyList<StepChoice> Steps, IReadOnlyList<BodyChoice> Bodies);

/// <summary>A step of the plan that is a consultation and not taken.</summary>
public sealed record StepChoice(Guid Id, int Number, string Title);

/// <summary>A board or company that can be asked.</summary>
public sealed record BodyChoice(Guid Id, string Name);
