namespace GoalProcess.Domain.Processes;

/// <summary>Målprocess: one run of setting goals, from plan to decision.</summary>
public sealed class GoalSettingProcess : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest background, in characters.</summary>
    public const int BackgroundMaxLength = 4000;

    /// <summary>Working days that must lie between a dialogue's last contribution and the meeting that uses its summary, unless said otherwise.</summary>
    public const int UsualWorkingDaysAfterDialogue = 5;

    private readonly List<ProcessStep> _steps = [];
    private readonly List<OmittedSustainableGoal> _omitted = [];

    private GoalSettingProcess() { }

    /// <summary>A process with its plan still empty.</summary>
    /// <param name="number">Short number for addresses, from 1.</param>
    /// <param name="nameSv">Swedish name.</param>
    /// <param name="nameEn">English name.</param>
    /// <param name="goalsFrom">First day the goals are to hold.</param>
    /// <param name="goalsTo">Last day of the second mandate period.</param>
    /// <param name="minGoals">Fewest goals and goal areas, at least 1; the memo says 4.</param>
    /// <param name="maxGoals">Most; the memo says 5.</param>
    public GoalSettingProcess(int number, string nameSv, string nameEn, DateOnly goalsFrom, DateOnly goalsTo, int minGoals, int maxGoals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minGoals, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxGoals, minGoals);
        ArgumentOutOfRangeException.ThrowIfLessThan(goalsTo, goalsFrom);
        (Number, GoalsFrom, GoalsTo, MinGoals, MaxGoals) = (number, goalsFrom, goalsTo, minGoals, maxGoals);
        NameSv = Text.Needed(nameSv, NameMaxLength);
        NameEn = Text.Needed(nameEn, NameMaxLength);
    }

    internal GoalSettingProcess(Assessment<CreateProcess> assessment, int number)
        : this(number, assessment.Act.Draft)
    {
        assessment.Carry();
        Background = Text.Optional(assessment.Act.Draft.Background, BackgroundMaxLength);
    }

    private GoalSettingProcess(int number, ProcessDraft draft)
        : this(number, draft.NameSv, draft.NameEn, draft.GoalsFrom, draft.GoalsTo, draft.MinGoals, draft.MaxGoals) { }

    /// <summary>Short number for addresses.</summary>
    public int Number { get; private init; }

    /// <summary>Swedish name.</summary>
    public string NameSv { get; private set; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>Why, and within which frame: evaluation, regulations, ambitions; may be empty.</summary>
    public string Background { get; init; } = "";

    /// <summary>Fewest working days strictly between a dialogue's last contribution and the meeting that uses its summary.</summary>
    public int WorkingDaysAfterDialogue { get; private set; } = UsualWorkingDaysAfterDialogue;

    /// <summary>The day the process was closed; null while it goes on.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>First day the goals are to hold.</summary>
    public DateOnly GoalsFrom { get; private set; }

    /// <summary>Last day of the second mandate period.</summary>
    public DateOnly GoalsTo { get; private set; }

    /// <summary>Fewest goals and goal areas.</summary>
    public int MinGoals { get; private set; }

    /// <summary>Most goals and goal areas.</summary>
    public int MaxGoals { get; private set; }

    /// <summary>The running number of acts. Raised first in every write, so that two writers take turns.</summary>
    public long ActNumber { get; private set; }

    /// <summary>The plan.</summary>
    public IReadOnlyList<ProcessStep> Steps => _steps;

    /// <summary>The goals of Agenda 2030 that the areas leave out.</summary>
    public IReadOnlyList<OmittedSustainableGoal> Omitted => _omitted;

    /// <summary>Lays out a step last in the plan. The plan of a new process; later changes are acts.</summary>
    public ProcessStep AddStep(StepDraft draft)
    {
        var step = new ProcessStep(_steps.Count + 1, draft);
        _steps.Add(step);
        return step;
    }

    /// <summary>The step with the number.</summary>
    /// <exception cref="RecordNotFoundException">The plan has no such step.</exception>
    public ProcessStep Step(Guid id) => _steps.FirstOrDefault(step => step.Id == id) ?? throw new RecordNotFoundException(id);

    internal void Add(Assessment<AddStep> assessment) => AddStep(assessment.Carry().Draft);

    internal void Replan(Assessment<Replan> assessment, Stamp stamp)
    {
        var act = assessment.Carry();

        foreach (var dates in act.Steps)
        {
            Step(dates.StepId).Move(dates, act.Because, stamp);
        }
    }

    internal void Note(Assessment<NoteOutcome> assessment)
    {
        var act = assessment.Carry();
        Step(act.StepId).Note(act);
    }

    internal void LeaveOut(Assessment<LeaveOutSustainableGoal> assessment)
    {
        var act = assessment.Carry();
        _omitted.RemoveAll(omitted => omitted.Number == act.Number);

        if (!string.IsNullOrWhiteSpace(act.Because))
        {
            _omitted.Add(new OmittedSustainableGoal(act.Number, act.Because));
        }
    }

    internal void Close(Assessment<CloseProcess> assessment) => ClosedOn = assessment.Carry().On;

    internal void Reopen(Assessment<ReopenProcess> assessment)
    {
        assessment.Carry();
        ClosedOn = null;
    }

    internal void Assign(Assessment<AssignMatter> assessment)
    {
        var act = assessment.Carry();
        Step(act.StepId).Answers(act.MatterId);
    }
}
