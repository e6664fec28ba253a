using System.Globalization;

namespace GoalProcess.Domain.Processes;

/// <summary>Processmall: a proven plan with offsets in the place of dates and codes in the place of bodies.</summary>
public sealed class ProcessTemplate : AggregateRoot
{
    private ProcessTemplate() { }

    internal ProcessTemplate(Assessment<SaveAsTemplate> assessment, GoalSettingProcess process, Stamp stamp)
    {
        var act = assessment.Carry();
        NameSv = Text.Needed(act.NameSv, GoalSettingProcess.NameMaxLength);
        NameEn = Text.Needed(act.NameEn, GoalSettingProcess.NameMaxLength);
        (MinGoals, MaxGoals, MadeAt, MadeBy) = (process.MinGoals, process.MaxGoals, stamp.RecordedAt, stamp.By.Name);

        var facts = assessment.Facts;
        var first = process.Steps.Min(step => step.PlannedStart) ?? facts.Today;
        string? Code(Guid? id) => facts.Body(id)?.Code;
        string? Key(Guid? id) => id is { } matterId && facts.Matter(matterId) is { } matter ? matter.Number.ToString(CultureInfo.InvariantCulture) : null;

        Matters =
        [
            .. facts.Matters.Select(matter => new TemplateMatter(
                Key(matter.Id)!, matter.Title, matter.Subject, [.. matter.Stages.Select(stage => new TemplateStage(stage.Rank, Code(stage.BodyId)!, stage.Ending))])),
        ];
        Steps =
        [
            .. process.Steps.OrderBy(step => step.Number).Select(step => new TemplateStep(
                step.Number, step.TitleSv, step.TitleEn, step.Kind, step.Track, Code(step.BodyId),
                step.PlannedStart?.DayNumber - first.DayNumber, step.PlannedEnd?.DayNumber - first.DayNumber,
                step.IsPreliminary, step.After, step.Produces, Key(step.MatterId),
                [.. step.Expected.Select(point => new TemplatePoint(point.Kind, point.Subject, point.Settlement, Code(point.ToBodyId)))])),
        ];
    }

    /// <summary>Swedish name.</summary>
    public string NameSv { get; private init; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; private init; } = "";

    /// <summary>Fewest goals and goal areas.</summary>
    public int MinGoals { get; private init; }

    /// <summary>Most goals and goal areas.</summary>
    public int MaxGoals { get; private init; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Who saved it.</summary>
    public string MadeBy { get; private init; } = "";

    /// <summary>The matters with their chains.</summary>
    public IReadOnlyList<TemplateMatter> Matters { get; private init; } = [];

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<TemplateStep> Steps { get; private init; } = [];

    /// <summary>The codes of the bodies it needs, in alphabetical order.</summary>
    public IReadOnlyList<string> BodyCodes =>
    [
        .. Steps.Select(step => step.BodyCode).Concat(Steps.SelectMany(step => step.Expected).Select(point => point.ToBodyCode))
            .Concat(Matters.SelectMany(matter => matter.Stages).Select(stage => stage.BodyCode))
            .OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The plan laid out from a first day on, with a municipality's own bodies.</summary>
    /// <param name="firstDay">The day of the first step.</param>
    /// <param name="bodies">The body for each of <see cref="BodyCodes"/>; a code that is missing leaves the body unsaid.</param>
    public (IReadOnlyList<MatterDraft> Matters, IReadOnlyList<MatterStepDraft> Steps) LayOut(DateOnly firstDay, IReadOnlyDictionary<string, Guid> bodies)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        Guid? Body(string? code) => code is not null && bodies.TryGetValue(code, out var id) ? id : null;
        DateOnly? Day(int? offset) => offset is { } days ? firstDay.AddDays(days) : null;

        return (
            [
                .. Matters.Select(matter => new MatterDraft(
                    matter.Key, matter.Title, null, matter.Subject,
                    [.. matter.Stages.Where(stage => Body(stage.BodyCode) is not null).Select(stage => new StageDraft(stage.Rank, Body(stage.BodyCode)!.Value, stage.Ending))])),
            ],
            [
                .. Steps.Select(step => new MatterStepDraft(
                    new StepDraft(
                        step.TitleSv, step.TitleEn, step.Kind, Body(step.BodyCode), Day(step.StartOffset), Day(step.EndOffset), step.IsPreliminary,
                        step.After, step.Produces, null,
                        [.. step.Expected.Select(point => new ExpectedPoint(point.Kind, point.Subject, point.Settlement, Body(point.ToBodyCode)))],
                        false)
                    { Track = step.Track },
                    step.MatterKey)),
            ]);
    }
}

/// <summary>A matter of a template.</summary>
/// <param name="Key">How steps name it.</param>
/// <param name="Title">The matter in one line.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Stages">The chain.</param>
public sealed record TemplateMatter(string Key, string Title, MatterSubject Subject, IReadOnlyList<TemplateStage> Stages);

/// <summary>A stage of a template's chain.</summary>
/// <param name="Rank">Order, from 1.</param>
/// <param name="BodyCode">The body's code.</param>
/// <param name="Ending">What its answer must say.</param>
public sealed record TemplateStage(int Rank, string BodyCode, StageEnding Ending);

/// <summary>A step of a template.</summary>
/// <param name="Number">Order, from 1.</param>
/// <param name="TitleSv">What is done, in Swedish.</param>
/// <param name="TitleEn">What is done, in English.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="Track">Goal work or budget.</param>
/// <param name="BodyCode">The body's code; null while not said.</param>
/// <param name="StartOffset">Days from the first step's first day; null while not said.</param>
/// <param name="EndOffset">Days from the first step's first day; null while not said.</param>
/// <param name="IsPreliminary">True when the dates are preliminary.</param>
/// <param name="After">Numbers of the steps it comes after.</param>
/// <param name="Produces">What it gives, in words.</param>
/// <param name="MatterKey">The matter it answers; null for other steps.</param>
/// <param name="Expected">The points of the answer it waits for.</param>
public sealed record TemplateStep(
    int Number,
    string TitleSv,
    string TitleEn,
    StepKind Kind,
    StepTrack Track,
    string? BodyCode,
    int? StartOffset,
    int? EndOffset,
    bool IsPreliminary,
    IReadOnlyList<int> After,
    string Produces,
    string? MatterKey,
    IReadOnlyList<TemplatePoint> Expected);

/// <summary>A point that a template's step waits for.</summary>
/// <param name="Kind">What the body is to say.</param>
/// <param name="Subject">What about.</param>
/// <param name="Settlement">Whether it is to adopt.</param>
/// <param name="ToBodyCode">The code of the body it is to propose to; null when none.</param>
public sealed record TemplatePoint(PointKind Kind, MatterSubject Subject, Settlement Settlement, string? ToBodyCode);
