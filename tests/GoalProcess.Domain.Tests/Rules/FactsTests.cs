using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>What the rules find by its key: texts and what they are of, decided areas, and what an act may lead to.</summary>
public sealed class FactsTests
{
    private readonly Town _town = new();

    [Fact]
    public void A_text_is_found_by_its_kind_and_key_with_the_sum_of_what_it_now_says()
    {
        _town.WithAreas(4);
        _town.WithGoals(4);
        AggregateRoot[] texts = [_town.Goals[1], _town.Areas[2], _town.WriteProgramme(), _town.Vision, _town.ValueBase];
        var references = texts.Select(Town.Reference).ToList();

        Assert.Equal(references.Select(reference => reference.Hash), references.Select(reference => _town.Facts.CurrentHash(reference)));
        Assert.Equal(
            [
                new SubjectRef(SubjectKind.Goal, _town.Goals[1].Id, 2, "Mål 2"),
                new SubjectRef(SubjectKind.GoalArea, _town.Areas[2].Id, 3, "Målområde 3"),
                new SubjectRef(SubjectKind.Programme, texts[2].Id, 0, "Strategiskt program"),
                new SubjectRef(SubjectKind.Vision, _town.Vision.Id, 0, "Vision 2030"),
                new SubjectRef(SubjectKind.ValueBase, _town.ValueBase.Id, 0, "Värdegrund"),
            ],
            references.Select(_town.Facts.SubjectOf));
    }

    [Theory]
    [InlineData(SubjectKind.Goal)]
    [InlineData(SubjectKind.GoalArea)]
    [InlineData(SubjectKind.Programme)]
    [InlineData(SubjectKind.Vision)]
    [InlineData(SubjectKind.ValueBase)]
    public void What_is_not_there_has_no_text_and_no_name(SubjectKind kind)
    {
        _town.WithAreas(4);
        _town.WithGoals(4);
        var unknown = new TextRef(kind, Guid.CreateVersion7(), "");
        Assert.Null(_town.Facts.CurrentHash(unknown));

        _town.WriteProgramme();
        Assert.Null(_town.Facts.CurrentHash(unknown));
        Assert.Equal(new SubjectRef(kind, unknown.SubjectId, 0, ""), _town.Facts.SubjectOf(unknown));
    }

    [Fact]
    public void The_vision_is_no_text_of_the_value_base() =>
        Assert.Null(_town.Facts.CurrentHash(new TextRef(SubjectKind.ValueBase, _town.Vision.Id, _town.Vision.ContentHash)));

    [Fact]
    public void An_area_is_decided_when_its_body_decides_it_for_its_own_part_with_other_points_or_without()
    {
        _town.WithAreas(4);
        _town.Do(new AddGoalArea(_town.Process.Id, "Senare område", null));
        var matter = _town.Open(MatterSubject.GoalAreas, (_town.Board, StageEnding.Decides));
        _town.Do(_town.Answer(
            _town.Board, matter, new DateTime(2019, 3, 6, 9, 0, 0), [.. _town.Areas.Take(4)],
            new PointDraft(PointKind.Decides, MatterSubject.GoalAreas), new PointDraft(PointKind.Notes, MatterSubject.GoalAreas)));

        Assert.Equal([true, true, true, true, false], _town.Areas.Select(area => _town.Facts.IsDecided(area.Id)));
    }

    [Theory]
    [InlineData(PointKind.Proposes, MatterSubject.GoalAreas, Settlement.None)]
    [InlineData(PointKind.Tables, MatterSubject.GoalAreas, Settlement.None)]
    [InlineData(PointKind.Decides, MatterSubject.GoalAreas, Settlement.Rejects)]
    [InlineData(PointKind.Decides, MatterSubject.Dispatch, Settlement.None)]
    public void An_area_proposed_tabled_rejected_or_only_sent_out_is_not_decided(PointKind kind, MatterSubject subject, Settlement settlement)
    {
        _town.WithAreas(4);
        var matter = _town.Open(subject, (_town.Board, StageEnding.Decides));
        _town.Do(_town.Answer(_town.Board, matter, new DateTime(2019, 3, 6, 9, 0, 0), [.. _town.Areas], new PointDraft(kind, subject, settlement)));

        Assert.All(_town.Areas, area => Assert.False(_town.Facts.IsDecided(area.Id)));
    }

    [Fact]
    public void A_goal_carries_its_areas_name_in_its_text_and_none_when_it_has_no_area()
    {
        _town.WithAreas(4);
        _town.WithGoals(2);
        Assert.Equal(["Målområde 1", "Målområde 2"], _town.Goals.Select(goal => goal.AreaName));

        _town.Do(new AddGoal(_town.Process.Id, null, "Mål", "Fler trivs", "", "", null, null, [], "Första lydelsen"));
        Assert.Equal("", _town.Goals[^1].AreaName);
    }

    [Fact]
    public void A_dialogue_belongs_to_a_dialogues_step_and_to_no_other()
    {
        var consultation = _town.Process.AddStep(new StepDraft(
            "Remiss", "Consultation", StepKind.Consultation, null, null, null, false, [], "", null, [], false));
        var dialogue = _town.Process.AddStep(new StepDraft(
            "Dialog", "Dialogue", StepKind.CitizenDialogue, null, null, null, false, [], "", null, [], false));

        Assert.Throws<RecordNotFoundException>(() => _town.PlanDialogue(consultation.Id));
        Assert.Throws<RecordNotFoundException>(() => _town.PlanDialogue(Guid.CreateVersion7()));
        Assert.Equal(dialogue.Id, _town.PlanDialogue(dialogue.Id).StepId);
    }

    [Fact]
    public void Only_a_body_of_the_municipality_sets_a_goal_of_its_own()
    {
        var draft = new BoardGoalDraft(2020, "Fler elever når målen", "Elever", "Fler klarar skolan", []);

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new AddBoardGoal(_town.Process.Id, Guid.CreateVersion7(), draft)));
        Assert.Empty(_town.Records.All<BoardGoal>());
    }

    [Fact]
    public void A_tie_leads_to_a_statement_of_its_own_document_or_into_Agenda_2030()
    {
        _town.WithAreas(1);
        var area = _town.Areas[0];
        var before = area.Ties.Count;
        var (vision, valueBase) = (_town.Vision.Statements[0], _town.ValueBase.Statements[0]);

        Refused(Town.Lead(TieKind.Vision, valueBase));
        Refused(Town.Lead(TieKind.ValueBase, vision));
        Refused(Agenda(TieKind.SustainableGoal, "18"));
        Refused(Agenda(TieKind.SustainableGoal, null));
        Refused(Agenda(TieKind.Target, "1.99"));
        Refused(Agenda(TieKind.Target, null));
        Refused(Town.Lead(TieKind.Vision, vision) with { StatementId = Guid.CreateVersion7() });
        Assert.Equal(before, area.Ties.Count);

        _town.Do(new TieGoalArea(_town.Process.Id, area.Id, Agenda(TieKind.SustainableGoal, "17")));
        Assert.Equal("17", area.Ties[^1].Code);

        void Refused(TieDraft tie) =>
            Assert.Throws<RecordNotFoundException>(() => _town.Try(new TieGoalArea(_town.Process.Id, area.Id, tie)));

        static TieDraft Agenda(TieKind kind, string? code) => new(kind, null, code, "Agenda 2030", "Därför", TieStrength.Part);
    }
}
