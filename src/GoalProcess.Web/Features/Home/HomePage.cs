using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Home;

/// <summary>A role's first page.</summary>
/// <param name="Actor">Whose page it is.</param>
/// <param name="Today">The municipality's day.</param>
/// <param name="Processes">The processes with what comes next in each.</param>
/// <param name="Meetings">The next meetings; for a secretary those of the own bodies.</param>
public sealed record HomePage(Actor Actor, DateOnly Today, IReadOnlyList<ProcessSummary> Processes, IReadOnlyList<HomeMeeting> Meetings)
{
    /// <summary>For a board representative the consultations that wait for the own body's answer.</summary>
    public IReadOnlyList<HomeConsultation> Consultations { get; init; } = [];

    /// <summary>For a board representative the own body's goals in each process that goes on.</summary>
    public IReadOnlyList<HomeBoardGoals> BoardGoals { get; init; } = [];

    /// <summary>True when the person holds the role.</summary>
    public bool Is(Role role) => Actor.Grants.Any(grant => grant.Role == role);
}

/// <summary>A meeting to come, or held and not yet recorded.</summary>
public sealed record HomeMeeting(string BodyCode, string Body, int Number, DateTime StartsAt, int Items, int Unanswered, bool IsSummoned, bool IsHeld);

/// <summary>A consultation that waits for a body's answer.</summary>
public sealed record HomeConsultation(int Process, int Number, string Title, string BodyCode, string Body, DateOnly AnswerBy)
{
    /// <summary>Where it is answered, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process}/remisser/{Number}/svar/{BodyCode.ToLowerInvariant()}";
}

/// <summary>A body's goals in a process, or why it sets none.</summary>
public sealed record HomeBoardGoals(int Process, string ProcessName, string BodyCode, string Body, string Because, IReadOnlyList<HomeBoardGoal> Goals)
{
    /// <summary>Where all of the process's are, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process}/namndmal";

    /// <summary>Where one more is written.</summary>
    public string NewAddress => $"{Address}/{BodyCode.ToLowerInvariant()}/nytt";
}

/// <summary>A board goal on the first page.</summary>
public sealed record HomeBoardGoal(int Number, string Wording);
