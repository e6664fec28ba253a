using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Files;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Acts;

/// <summary>What an act names must be its own process's, body's or meeting's: the same act goes through with what is, and writes nothing with what is not.</summary>
public sealed class ForeignRecordsTests
{
    private static readonly DateOnly Day = new(2019, 3, 27);

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["the body that abstains"] = new(t => t._schools.Id, Unknown, (t, id) => t._town.Try(new AbstainFromBoardGoal(t.Process, id, null, "Ägardirektivet"))),
        ["the matter of an agenda item"] = new(t => t._matter.Id, Unknown, (t, id) => t._town.Try(new AddAgendaItem(t._town.Board.Id, t._meeting.Id, "Ärende", id))),
        ["the body of a board goal"] = new(t => t._schools.Id, Unknown, (t, id) => t._town.Try(new AddBoardGoal(t.Process, id, BoardGoal()))),
        ["a goal above a new board goal"] = new(Goal, OthersGoal, (t, id) => t._town.Try(new AddBoardGoal(t.Process, t._schools.Id, BoardGoal(id)))),
        ["a goal above a board goal"] = new(Goal, OthersGoal, (t, id) => t._town.Try(new EditBoardGoal(t.Process, t._schools.Id, t._boardGoal.Id, null, BoardGoal(id)))),
        ["the body a new one is part of"] = new(t => t._town.Board.Id, Unknown, (t, id) => t._town.Try(new AddBody("AU", "Utskottet", "Committee", BodyKind.WorkingCommittee, id))),
        ["the step of a consultation"] = new(t => t.Step(2), t => t.Step(1), (t, id) => t._town.Try(new AddConsultation(t.Process, id, "Remiss", "Hur bidrar ni?", Day, []))),
        ["a body that is consulted"] = new(t => t._schools.Id, Unknown, (t, id) => t._town.Try(new EditConsultation(t.Process, t._consultation.Id, null, "Remiss", "Hur bidrar ni?", Day, [t._housing.Id, id]))),
        ["the step of a dialogue"] = new(t => t.Step(1), t => t.Step(2), (t, id) => t._town.Try(new AddDialogue(t.Process, id, new DialogueDraft("Dialog", "Hur?", Day, Day, null, [])))),
        ["the area of a new goal"] = new(Area, OthersArea, (t, id) => t._town.Try(new AddGoal(t.Process, id, "Mål", "Fler trivs", null, null, null, null, [], "Första"))),
        ["a keyword of a new goal"] = new(Keyword, OthersKeyword, (t, id) => t._town.Try(new AddGoal(t.Process, null, "Mål", "Fler trivs", null, null, null, null, [id], "Första"))),
        ["the area of a goal"] = new(Area, OthersArea, (t, id) => t._town.Try(new EditGoal(t.Process, Goal(t), null, id, "Mål", "Fler trivs", null, null, null, null, [], "Ändrat"))),
        ["a keyword of a goal"] = new(Keyword, OthersKeyword, (t, id) => t._town.Try(new EditGoal(t.Process, Goal(t), null, null, "Mål", "Fler trivs", null, null, null, null, [id], "Ändrat"))),
        ["the goal itself"] = new(Goal, OthersGoal, (t, id) => t._town.Try(new EditGoal(t.Process, id, null, null, "Mål", "Fler trivs", null, null, null, null, [], "Ändrat"))),
        ["the area of a keyword"] = new(Area, OthersArea, (t, id) => t._town.Try(new AddKeyword(t.Process, id, KeywordHeap.Meaning, "Bussar", null, null))),
        ["the area keywords are moved to"] = new(Area, OthersArea, (t, id) => t._town.Try(new MoveKeywords(t.Process, [Keyword(t)], id, KeywordHeap.Meaning))),
        ["a keyword that is moved"] = new(Keyword, OthersKeyword, (t, id) => t._town.Try(new MoveKeywords(t.Process, [id], null, KeywordHeap.Meaning))),
        ["the body of a step"] = new(t => t._town.Board.Id, Unknown, (t, id) => t._town.Try(new AddStep(t.Process, null, Draft(StepKind.Checkpoint, id), "Behövs"))),
        ["the body whose decision is annulled"] = new(t => t._town.Board.Id, t => t._town.Council.Id, (t, id) => t._town.Try(new AnnulDecision(t.Process, t._town.Decisions[0].Id, id, Day, "1234-19"))),
        ["a goal that a board answers on"] = new(Goal, OthersGoal, (t, id) => t._town.Try(new AnswerConsultation(t.Process, t._housing.Id, t.Response, null, Day, "Vi bidrar", [new GoalAnswerDraft(id, ContributionLevel.Much, null)]))),
        ["the matter of a step"] = new(t => t._matter.Id, t => t.Bring(t._other.OpenGoals()), (t, id) => t._town.Try(new AssignMatter(t.Process, t.Step(3), null, id))),
        ["the area of a contribution"] = new(Area, OthersArea, (t, id) => t._town.Try(new CodeContribution(t.Process, t._contribution.Id, null, ContributionHeap.Programme, id, [], null, null, null))),
        ["a keyword of a contribution"] = new(Keyword, OthersKeyword, (t, id) => t._town.Try(new CodeContribution(t.Process, t._contribution.Id, null, ContributionHeap.Meaning, null, [id], null, null, null))),
        ["the body of a stage"] = new(t => t._town.Board.Id, Unknown, (t, id) => t._town.Try(new OpenMatter(t.Process, "Ärende", null, MatterSubject.Plan, MatterKind.Ordinary, [new StageDraft(1, id, StageEnding.Decides)]))),
        ["a goal that is pinned"] = new(Goal, OthersGoal, (t, id) => t.Pin(SubjectKind.Goal, id)),
        ["an area that is pinned"] = new(Area, OthersArea, (t, id) => t.Pin(SubjectKind.GoalArea, id)),
        ["a programme that is pinned"] = new(t => t._town.WriteProgramme().Id, t => t.Bring(t._other.WriteProgramme()), (t, id) => t.Pin(SubjectKind.Programme, id)),
        ["a document pinned as the vision"] = new(t => t._town.Vision.Id, t => t._town.ValueBase.Id, (t, id) => t.Pin(SubjectKind.Vision, id)),
        ["the body of a meeting"] = new(t => t._town.Board.Id, t => t._town.Council.Id, (t, id) => t._town.Try(new RescheduleMeeting(id, t._meeting.Id, null, t._meeting.StartsAt.AddDays(1), MeetingKind.Ordinary, null))),
        ["the board of a board goal"] = new(t => t._schools.Id, t => t._housing.Id, (t, id) => t._town.Try(new WithdrawBoardGoal(t.Process, id, t._boardGoal.Id, null, "Ersätts"))),
        ["the goal of a success factor"] = new(t => t.WithProgramme(Goal), t => t.WithProgramme(OthersGoal), (t, id) => t._town.Try(new SaveSuccessFactor(t.Process, id, null, null, "Fler bostäder", null))),
        ["a statement a goal is tied to"] = new(t => t._town.Vision.Statements[0].Id, t => t._town.ValueBase.Statements[0].Id, (t, id) => t._town.Try(new TieGoal(t.Process, Goal(t), Tie(id)))),
        ["a statement an area is tied to"] = new(t => t._town.Vision.Statements[0].Id, t => t._town.ValueBase.Statements[0].Id, (t, id) => t._town.Try(new TieGoalArea(t.Process, Area(t), Tie(id)))),
        ["a file at a meeting"] = new(t => t.Attach(t._meeting), t => t.Attach(t._elsewhere), (t, id) => t._town.Try(new WithdrawAgendaItemFile(t._town.Board.Id, t._meeting.Id, id, "Fel fil"))),
        ["a file of a contribution"] = new(t => t.Attach(t._contribution), t => t.Attach(t._second), (t, id) => t._town.Try(new WithdrawContributionFile(t.Process, t._contribution.Id, id, "Fel fil"))),
        ["a meeting of a what-if plan"] = new(t => t._meeting.Id, t => t._town.Plan(t._town.Board, new DateTime(2019, 8, 1, 9, 0, 0)).Id, (t, id) => t._town.Try(new SaveWhatIfPlan(t.Process, null, null, new WhatIfDraft("I höst", null, [], [t.Moved(id)])))),
    };

    private readonly Town _town = new();
    private readonly Town _other = new();
    private readonly GoverningBody _schools;
    private readonly GoverningBody _housing;
    private readonly Matter _matter;
    private readonly Meeting _meeting;
    private readonly Meeting _elsewhere;
    private readonly BoardGoal _boardGoal;
    private readonly Consultation _consultation;
    private readonly Contribution _contribution;
    private readonly Contribution _second;

    public ForeignRecordsTests()
    {
        _schools = _town.AddBoard();
        _housing = _town.AddBoard("BOST", BodyKind.MunicipalCompany);
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        _town.Now = Day.ToDateTime(new TimeOnly(12, 0));
        _town.Process.AddStep(Draft(StepKind.CitizenDialogue, null));
        _town.Process.AddStep(Draft(StepKind.Consultation, null));
        _town.Process.AddStep(Draft(StepKind.Preparation, _town.Board.Id) with { Expected = [new ExpectedPoint(PointKind.Proposes, MatterSubject.Goals, Settlement.None, null)] });
        _matter = _town.OpenGoals();
        _meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _elsewhere = _town.Plan(_town.Board, new DateTime(2019, 6, 4, 9, 0, 0));
        _town.PutUp(_meeting, _matter);
        _town.PutUp(_elsewhere, _matter);
        _town.Do(new AddBoardGoal(_town.Process.Id, _schools.Id, BoardGoal()));
        _boardGoal = _town.Records.All<BoardGoal>().Single();
        _consultation = _town.PlanConsultation(_housing);
        _town.Do(new DispatchConsultation(_town.Process.Id, _consultation.Id, null, Day));
        var dialogue = _town.PlanDialogue();
        (_contribution, _second) = (_town.Receive(dialogue, Day), _town.Receive(dialogue, Day));
        _other.WithAreas(4);
        _other.WithGoals(4);
    }

    public static TheoryData<string> Names => [.. Cases.Keys];

    private Guid Process => _town.Process.Id;

    private Guid Response => _town.ResponseOf(_consultation, _housing).Id;

    [Theory]
    [MemberData(nameof(Names))]
    public void An_act_on_what_is_its_own_goes_through(string named)
    {
        var (own, _, act) = Cases[named];
        Assert.True(act(this, own(this)).GoesThrough);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_act_on_what_is_anothers_or_nobodys_is_stopped_before_it_adds_anything(string named)
    {
        var (_, foreign, act) = Cases[named];
        var id = foreign(this);
        var before = _town.Records.All<AggregateRoot>().ToHashSet();

        Assert.Throws<RecordNotFoundException>(() => act(this, id));
        Assert.All(_town.Records.All<AggregateRoot>(), root => Assert.Contains(root, before));
    }

    private static Guid Unknown(ForeignRecordsTests tests) => Guid.CreateVersion7();

    private static Guid Goal(ForeignRecordsTests tests) => tests._town.Goals[0].Id;

    private static Guid OthersGoal(ForeignRecordsTests tests) => tests.Bring(tests._other.Goals[0]);

    private static Guid Area(ForeignRecordsTests tests) => tests._town.Areas[0].Id;

    private static Guid OthersArea(ForeignRecordsTests tests) => tests.Bring(tests._other.Areas[0]);

    private static Guid Keyword(ForeignRecordsTests tests) => KeywordOf(tests._town).Id;

    private static Guid OthersKeyword(ForeignRecordsTests tests) => tests.Bring(KeywordOf(tests._other));

    private static Keyword KeywordOf(Town town) => town.Records.All<Keyword>().First();

    private static BoardGoalDraft BoardGoal(params Guid[] goals) => new(2020, "Fler elever når målen", null, null, goals);

    private static TieDraft Tie(Guid statement) => new(TieKind.Vision, statement, null, "Visionen", "Därför", TieStrength.Whole);

    private static StepDraft Draft(StepKind kind, Guid? body) => new("Steg", "Step", kind, body, Day, Day, false, [], "", null, [], false);

    private Guid Step(int number) => _town.Process.Steps[number - 1].Id;

    private MeetingTime Moved(Guid meeting) => new(meeting, _town.Board.Id, _meeting.StartsAt, _meeting.StartsAt.AddDays(7));

    /// <summary>A record of another process of the same municipality.</summary>
    private Guid Bring(AggregateRoot root) => _town.Add(root).Id;

    private Assessment<PinDocuments> Pin(SubjectKind kind, Guid id) => _town.Try(new PinDocuments(_town.Board.Id, _meeting.Id, _meeting.Items[0].Id, [(kind, id)], null));

    private Guid WithProgramme(Func<ForeignRecordsTests, Guid> goal)
    {
        _town.WriteProgramme();
        return goal(this);
    }

    private Guid Attach(Meeting meeting)
    {
        _town.Do(new AttachToAgendaItem(_town.Board.Id, meeting.Id, meeting.Items[0].Id, File, null));
        return _town.Records.All<AttachedFile>().Last().Id;
    }

    private Guid Attach(Contribution contribution)
    {
        _town.Do(new AttachToContribution(Process, contribution.Id, File));
        return _town.Records.All<AttachedFile>().Last().Id;
    }

    private static StoredFile File => new(Guid.CreateVersion7(), "bilaga.pdf", FileKind.Pdf, 1, "00");

    private sealed record Case(Func<ForeignRecordsTests, Guid> Own, Func<ForeignRecordsTests, Guid> Foreign, Func<ForeignRecordsTests, Guid, Assessment> Act);
}
