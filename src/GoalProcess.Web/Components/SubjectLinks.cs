using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Web.Components;

/// <summary>The page on which what a finding points at is put right. Addresses are written with <c>~/</c>.</summary>
public static class SubjectLinks
{
    /// <summary>The address; null for what has no page of its own, or does not exist.</summary>
    /// <param name="subject">What is pointed at.</param>
    /// <param name="processNumber">The process it belongs to, for what belongs to one.</param>
    public static string? Of(SubjectRef subject, int processNumber) => subject.Kind switch
    {
        SubjectKind.Process => $"~/processer/{processNumber}",
        SubjectKind.Step => InProcess(subject, processNumber, "steg"),
        SubjectKind.GoalArea => InProcess(subject, processNumber, "malomraden"),
        SubjectKind.Keyword => InProcess(subject, processNumber, "nyckelord"),
        SubjectKind.Goal => InProcess(subject, processNumber, "mal"),
        SubjectKind.Matter => InProcess(subject, processNumber, "arenden"),
        SubjectKind.CitizenDialogue => InProcess(subject, processNumber, "dialog"),
        SubjectKind.Contribution => InProcess(subject, processNumber, "forslag"),
        SubjectKind.Consultation => InProcess(subject, processNumber, "remisser"),
        SubjectKind.BoardGoal => InProcess(subject, processNumber, "namndmal"),
        SubjectKind.Programme => $"~/processer/{processNumber}/program",
        SubjectKind.EarlierGoal => $"~/processer/{processNumber}/tidigare-mal",
        SubjectKind.Statement or SubjectKind.Vision or SubjectKind.ValueBase => "~/vision",
        SubjectKind.SustainableGoal => Numbered(subject, "~/agenda2030"),
        // a body has no number: its name is its code
        SubjectKind.Body => subject.Name.Length == 0 ? null : $"~/organ/{subject.Name.ToLowerInvariant()}",
        SubjectKind.Question or SubjectKind.Tie or SubjectKind.Decision or SubjectKind.Meeting or SubjectKind.AgendaItem
            or SubjectKind.Account or SubjectKind.Municipality => null,
    };

    /// <summary>The same for what a rule found: where the rule says more than the subject about where it is put right, it leads.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What is pointed at.</param>
    /// <param name="processNumber">The process it belongs to.</param>
    public static string? Of(Rule rule, SubjectRef subject, int processNumber) => (rule.Id, subject.Kind) switch
    {
        ("programme.complete", SubjectKind.Process) => $"~/processer/{processNumber}/program",
        ("programme.complete", SubjectKind.Goal) => $"~/processer/{processNumber}/program#mal-{subject.Number}",
        ("boardgoals.chained", SubjectKind.Body) => $"~/processer/{processNumber}/namndmal#organ-{subject.Name.ToLowerInvariant()}",
        _ => Of(subject, processNumber),
    };

    private static string? InProcess(SubjectRef subject, int processNumber, string room) =>
        Numbered(subject, $"~/processer/{processNumber}/{room}");

    private static string? Numbered(SubjectRef subject, string room) => subject.Number == 0 ? null : $"{room}/{subject.Number}";
}
