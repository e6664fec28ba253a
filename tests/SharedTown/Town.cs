using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Tests.Shared;

/// <summary>A small municipality in memory, with the verbs its people use. Acts travel the same way as in the product: ask, then act.</summary>
public sealed class Town
{
    private long _actNumber;

    public Town(int minGoals = 4, int maxGoals = 5)
    {
        Council = Add(new GoverningBody("KF", "Kommunfullmäktige", "Municipal Council", BodyKind.Council));
        Board = Add(new GoverningBody("KS", "Kommunstyrelsen", "Municipal Executive Board", BodyKind.ExecutiveBoard));
        Committee = Add(new GoverningBody("KSAU", "Arbetsutskottet", "Working Committee", BodyKind.WorkingCommittee, Board.Id));
        Vision = Add(new Vision("Vision 2030", "Här ger vi plats", new DateOnly(2013, 1, 1), new DateOnly(2020, 12, 31)));
        ValueBase = Add(new ValueBase("Värdegrund", "", new DateOnly(2013, 1, 1), new DateOnly(2020, 12, 31)));
        Vision.AddStatement("En plats för möjligheter");
        Vision.AddStatement("En plats i rörelse");
        ValueBase.AddStatement("Alla har betydelse");
        Process = Add(new GoalSettingProcess(
            1, "Mål för ny mandatperiod", "Goals for a new mandate period", new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31), minGoals, maxGoals));
        Official = new Actor(Guid.CreateVersion7(), "Karin Åberg", [Grant.Everywhere(Role.Official)]);
        Secretary = new Actor(Guid.CreateVersion7(), "Maria Sand", [Grant.Everywhere(Role.Secretary)]);
    }

    public MemoryRecords Records { get; } = new();
    public GoverningBody Council { get; }
    public GoverningBody Board { get; }
    public GoverningBody Committee { get; }
    public Vision Vision { get; }
    public ValueBase ValueBase { get; }
    public GoalSettingProcess Process { get; }
    public Actor Official { get; }
    public Actor Secretary { get; }

    /// <summary>The municipality's clock; tests move it.</summary>
    public DateTime Now { get; set; } = new(2019, 3, 27, 12, 0, 0);

    public Facts Facts => MemoryFacts.Of(Records, Process, Now, _actNumber);

    public IReadOnlyList<Goal> Goals => [.. Records.All<Goal>().OrderBy(goal => goal.Number)];

    public IReadOnlyList<GoalArea> Areas => [.. Records.All<GoalArea>().OrderBy(area => area.Number)];

    public IReadOnlyList<Decision> Decisions => [.. Records.All<Decision>().OrderBy(decision => decision.ActNumber)];

    public TRoot Add<TRoot>(TRoot root)
        where TRoot : AggregateRoot
    {
        Records.Add(root);
        return root;
    }

    /// <summary>Asks the rulebook and, when it lets the act through, lets the aggregates act.</summary>
    public Assessment<TAct> Try<TAct>(TAct act, Actor? by = null)
        where TAct : class, IAct<TAct>
    {
        var actor = by ?? (act.Needs is Permission.EditProcess or Permission.AnswerForBoard ? Official : Secretary);
        _actNumber++;
        var assessment = Rulebook.Assess(Facts, act, actor);

        MustBeSaid(assessment.Refusing.Concat(assessment.Flags).Concat(assessment.Advice));

        if (assessment.GoesThrough)
        {
            var stamp = new Stamp(actor, new DateTimeOffset(Now, TimeSpan.Zero), _actNumber);
            act.CarryOutAsync(assessment, Records, stamp).AsTask().GetAwaiter().GetResult();
        }
        else
        {
            _actNumber--;
        }

        return assessment;
    }

    /// <summary>A finding its rule has not said it can answer with has no text, so that nobody could be told.</summary>
    public static void MustBeSaid(IEnumerable<Violation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);

        foreach (var violation in violations)
        {
            if (violation.Findings.FirstOrDefault(finding => !violation.Rule.FindingKeys.Contains(finding.Key)) is { } nameless)
            {
                throw new InvalidOperationException($"{violation.Rule.Id} does not say that it can find {nameless.Key}.");
            }
        }
    }

    /// <summary>Does an act that the test takes for granted.</summary>
    public Assessment<TAct> Do<TAct>(TAct act, Actor? by = null)
        where TAct : class, IAct<TAct>
    {
        var assessment = Try(act, by);
        return assessment.GoesThrough
            ? assessment
            : throw new InvalidOperationException("Refused by " + string.Join(", ", assessment.Unmet.SelectMany(v => v.Findings.Select(f => $"{v.Rule.Id}/{f.Key}"))));
    }

    /// <summary>A board beside the three that decide: one that is consulted and sets goals of its own.</summary>
    public GoverningBody AddBoard(string code = "BUN", BodyKind kind = BodyKind.Board) =>
        Add(new GoverningBody(code, $"{code}-nämnden", $"{code} board", kind));

    /// <summary>A dialogue in March and April, not yet opened.</summary>
    public CitizenDialogue PlanDialogue(Guid? stepId = null)
    {
        Do(new AddDialogue(Process.Id, stepId, new DialogueDraft(
            "Medborgardialog", "Hur ska kommunen uppnå sin vision?", new DateOnly(2019, 3, 15), new DateOnly(2019, 4, 7), null, [])));
        return Records.All<CitizenDialogue>().MaxBy(dialogue => dialogue.Number)!;
    }

    /// <summary>A contribution arrives; that is no act.</summary>
    public Contribution Receive(CitizenDialogue dialogue, DateOnly day, string words = "Bättre bussar")
    {
        ArgumentNullException.ThrowIfNull(dialogue);
        var number = Records.All<Contribution>().Count() + 1;
        return Add(new Contribution(
            Process.Id, dialogue.Id, number, new ContributionDraft(day, DialogueChannelKind.DigitalTool, null, null, words)));
    }

    /// <summary>Codes a contribution to a new keyword in the first heap.</summary>
    public Assessment<CodeContribution> Code(Contribution contribution, string keyword = "Bussar") => Try(new CodeContribution(
        Process.Id, contribution?.Id ?? Guid.Empty, null, ContributionHeap.Meaning, Areas.Count == 0 ? null : Areas[0].Id, [], keyword, null, null));

    /// <summary>A consultation of the boards, not yet sent out.</summary>
    public Consultation PlanConsultation(params GoverningBody[] bodies)
    {
        Do(new AddConsultation(
            Process.Id, null, "Remiss", "Hur bidrar nämnden till det strategiska programmet?", new DateOnly(2019, 5, 9), [.. bodies.Select(body => body.Id)]));
        return Records.All<Consultation>().MaxBy(consultation => consultation.Number)!;
    }

    /// <summary>The body's response, answered or not.</summary>
    public ConsultationResponse ResponseOf(Consultation consultation, GoverningBody body) =>
        Records.All<ConsultationResponse>().Single(response => response.ConsultationId == consultation.Id && response.BodyId == body.Id);

    /// <summary>The body answers on a day.</summary>
    public Assessment<AnswerConsultation> Reply(Consultation consultation, GoverningBody body, DateOnly day) => Try(new AnswerConsultation(
        Process.Id, body?.Id ?? Guid.Empty, ResponseOf(consultation, body!).Id, null, day, "Vi bidrar genom skolan.", []));

    /// <summary>A programme that says everything of every goal.</summary>
    public StrategicProgramme WriteProgramme()
    {
        Do(new EditProgramme(Process.Id, null, "Strategiskt program", null));
        var programme = Records.All<StrategicProgramme>().Single();
        Do(new SaveFocusArea(Process.Id, null, null, "Folkhälsa", null));

        foreach (var goal in Goals)
        {
            Do(new ClarifyGoal(Process.Id, goal.Id, null, "Innebörd", "Syfte", "Strategi", "Uppföljning", "Alla invånare", [programme.FocusAreas[0].Id]));
        }

        return programme;
    }

    public Matter Open(MatterSubject subject, params (GoverningBody Body, StageEnding Ending)[] stages)
    {
        Do(new OpenMatter(Process.Id, subject.ToString(), null, subject, MatterKind.Ordinary,
            [.. stages.Select((stage, index) => new StageDraft(index + 1, stage.Body.Id, stage.Ending))]));
        return Records.All<Matter>().OrderBy(matter => matter.Number).Last();
    }

    public Meeting Plan(GoverningBody body, DateTime at)
    {
        var number = Records.All<Meeting>().Count(meeting => meeting.BodyId == body.Id) + 1;
        Do(new PlanMeeting(body.Id, number, at, MeetingKind.Ordinary, null));
        return Records.All<Meeting>().Single(meeting => meeting.BodyId == body.Id && meeting.Number == number);
    }

    public AgendaItem PutUp(Meeting meeting, Matter matter)
    {
        Do(new AddAgendaItem(meeting.BodyId, meeting.Id, matter.Title, matter.Id));
        return meeting.Items[^1];
    }

    public void Pin(Meeting meeting, AgendaItem item, IEnumerable<AggregateRoot> subjects)
    {
        foreach (var subject in subjects)
        {
            var kind = subject switch
            {
                Goal => SubjectKind.Goal,
                GoalArea => SubjectKind.GoalArea,
                StrategicProgramme => SubjectKind.Programme,
                DirectionDocument document => document.Kind,
                _ => throw new ArgumentOutOfRangeException(nameof(subjects)),
            };
            Do(new PinDocuments(meeting.BodyId, meeting.Id, item.Id, [(kind, subject.Id)], meeting.SummonsSentAt is null ? null : "På bordet"));
        }
    }

    /// <summary>Holds a meeting on a matter with these texts pinned, moves the clock to it, and gives the answer ready to be sent.</summary>
    public RecordDecision Answer(GoverningBody body, Matter matter, DateTime at, IReadOnlyList<AggregateRoot> texts, params PointDraft[] points)
    {
        var meeting = Plan(body, at);
        var item = PutUp(meeting, matter);
        Pin(meeting, item, texts);
        Now = Now > at ? Now : at.AddHours(1);
        var references = texts.Select(text => Reference(text)).ToList();
        return new RecordDecision(
            Process.Id, body.Id, meeting.Id, matter.Id, item.Id, 1,
            [.. points.Select(point => point.Texts is null && point.Kind is not PointKind.Notes ? point with { Texts = references } : point)], []);
    }

    public static TextRef Reference(AggregateRoot text) => text switch
    {
        Goal goal => new TextRef(SubjectKind.Goal, goal.Id, goal.ContentHash),
        GoalArea area => new TextRef(SubjectKind.GoalArea, area.Id, area.ContentHash),
        StrategicProgramme programme => new TextRef(SubjectKind.Programme, programme.Id, programme.ContentHash),
        DirectionDocument document => new TextRef(document.Kind, document.Id, document.ContentHash),
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    /// <summary>Goal areas that meet every rule for areas.</summary>
    public IReadOnlyList<GoalArea> WithAreas(int count)
    {
        for (var index = 1; index <= count; index++)
        {
            Do(new AddGoalArea(Process.Id, $"Målområde {index}", null));
            var area = Areas[^1];
            Do(new AddQuestion(Process.Id, area.Id, "Vad är viktigt?", true));
            Do(new AddKeyword(Process.Id, area.Id, KeywordHeap.Meaning, $"Nyckelord {index}", KeywordSourceKind.Workshop, "Workshop 21 februari"));

            foreach (var tie in Vision.Statements.Select(s => Lead(TieKind.Vision, s)).Concat(ValueBase.Statements.Select(s => Lead(TieKind.ValueBase, s))))
            {
                Do(new TieGoalArea(Process.Id, area.Id, tie));
            }

            for (var number = index; number <= 17; number += count)
            {
                Do(new TieGoalArea(Process.Id, area.Id, new TieDraft(TieKind.SustainableGoal, null, $"{number}", $"Mål {number}", "Därför", TieStrength.Part)));
            }
        }

        return Areas;
    }

    /// <summary>The executive board has decided the goal areas.</summary>
    public Decision DecideAreas(DateTime? at = null)
    {
        var matter = Open(MatterSubject.GoalAreas, (Board, StageEnding.Decides));
        Do(Answer(Board, matter, at ?? new DateTime(2019, 3, 6, 9, 0, 0), [.. Areas], new PointDraft(PointKind.Decides, MatterSubject.GoalAreas)));
        return Decisions[^1];
    }

    /// <summary>Goals that meet every rule for goals.</summary>
    public IReadOnlyList<Goal> WithGoals(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var area = Areas[index % Areas.Count];
            var keyword = Records.All<Keyword>().First(k => k.GoalAreaId == area.Id);
            Do(new AddGoal(
                Process.Id, area.Id, $"Mål {index + 1}", $"Fler invånare trivs {index + 1}", "Fler trivs", "Alla invånare",
                new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31), [keyword.Id], "Första lydelsen"));
            var goal = Goals[^1];
            Do(new TieGoal(Process.Id, goal.Id, Lead(TieKind.Vision, Vision.Statements[0])));
            Do(new TieGoal(Process.Id, goal.Id, Lead(TieKind.ValueBase, ValueBase.Statements[0])));
            Do(new TieGoal(Process.Id, goal.Id, new TieDraft(TieKind.Target, null, "11.3", "Delmål 11.3", "Därför", TieStrength.Whole)));
        }

        return Goals;
    }

    public Matter OpenGoals() =>
        Open(MatterSubject.Goals, (Committee, StageEnding.Proposes), (Board, StageEnding.Proposes), (Council, StageEnding.Decides));

    public static PointDraft ProposesTo(GoverningBody body) => new(PointKind.Proposes, MatterSubject.Goals, ToBodyId: body.Id);

    public static PointDraft Adopts => new(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts);

    public static TieDraft Lead(TieKind kind, DirectionStatement statement) =>
        new(kind, statement.Id, null, statement.Text, "Därför", TieStrength.Whole);
}
