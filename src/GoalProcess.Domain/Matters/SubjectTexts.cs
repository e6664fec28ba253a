namespace GoalProcess.Domain.Matters;

/// <summary>What a subject rests on: the kinds of text that are pinned, proposed and adopted.</summary>
public static class SubjectTexts
{
    /// <summary>The kinds of text of a subject; none when it rests on no text.</summary>
    public static IReadOnlyList<SubjectKind> TextKinds(this MatterSubject subject) => subject switch
    {
        MatterSubject.Goals => [SubjectKind.Goal],
        MatterSubject.GoalAreas => [SubjectKind.GoalArea],
        MatterSubject.VisionAndValueBase => [SubjectKind.Vision, SubjectKind.ValueBase],
        MatterSubject.Programme => [SubjectKind.Programme],
        MatterSubject.Plan or MatterSubject.Dispatch or MatterSubject.ProgrammeBudget => [],
    };
}
