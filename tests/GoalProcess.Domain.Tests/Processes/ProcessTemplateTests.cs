using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>A plan becomes a template, and a template a process for the next municipality or period.</summary>
public sealed class ProcessTemplateTests
{
    private readonly Town _town = new();

    [Fact]
    public void Dates_become_offsets_and_bodies_codes_and_back_again()
    {
        var matter = _town.Open(MatterSubject.Goals, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Step("Styrelsen", _town.Board, new DateOnly(2019, 1, 16), new DateOnly(2019, 1, 16), matter, [], _town.Council);
        Step("Fullmäktige", _town.Council, new DateOnly(2019, 2, 25), new DateOnly(2019, 2, 26), matter, [1], null);

        var template = Save();
        Assert.Equal(["KF", "KS"], template.BodyCodes);
        Assert.Equal([0, 40], template.Steps.Select(step => step.StartOffset));

        var (newBoard, newCouncil) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (matters, steps) = template.LayOut(new DateOnly(2027, 1, 13), new Dictionary<string, Guid> { ["KS"] = newBoard, ["KF"] = newCouncil });

        Assert.Equal(new DateOnly(2027, 2, 22), steps[1].Draft.Start);
        Assert.Equal(new DateOnly(2027, 2, 23), steps[1].Draft.End);
        Assert.Equal([newBoard, newCouncil], matters[0].Stages.Select(stage => stage.BodyId));
        Assert.Equal(newCouncil, steps[0].Draft.Expected[0].ToBodyId);
        Assert.Equal(matters[0].Key, steps[0].MatterKey);
        Assert.Equal([1], steps[1].Draft.After);
    }

    [Fact]
    public void A_template_asks_for_every_body_it_names_in_a_step_an_answer_or_a_way_and_keeps_the_track_of_each_step()
    {
        var matter = _town.Open(MatterSubject.Goals, (_town.AddBoard(), StageEnding.Proposes));
        Step("Styrelsen", _town.Board, new DateOnly(2019, 1, 16), new DateOnly(2019, 1, 16), matter, [], _town.Council);
        _town.Process.AddStep(Draft("Budget", _town.Committee, new DateOnly(2019, 1, 17)) with { Track = StepTrack.Budget });

        var template = Save();
        Assert.Equal(["BUN", "KF", "KS", "KSAU"], template.BodyCodes);

        var steps = template.LayOut(new DateOnly(2027, 1, 13), new Dictionary<string, Guid>()).Steps;
        Assert.Equal([StepTrack.Goals, StepTrack.Budget], steps.Select(step => step.Draft.Track));
        Assert.All(steps, step => Assert.False(step.Draft.IsAssumed));
    }

    [Fact]
    public void The_original_plan_is_what_is_saved_whatever_slipped_since()
    {
        Step("Styrelsen", _town.Board, new DateOnly(2019, 1, 16), new DateOnly(2019, 1, 16), null, [], null);
        Step("Fullmäktige", _town.Council, new DateOnly(2019, 2, 25), new DateOnly(2019, 2, 25), null, [], null);
        _town.Do(new Replan(_town.Process.Id, null, [new StepDates(_town.Process.Steps[1].Id, new DateOnly(2019, 9, 1), new DateOnly(2019, 9, 1))], "Försenat"));

        Assert.Equal(40, Save().Steps[1].StartOffset);
    }

    [Fact]
    public void A_body_that_the_next_municipality_lacks_is_left_unsaid()
    {
        Step("Styrelsen", _town.Board, new DateOnly(2019, 1, 16), new DateOnly(2019, 1, 16), null, [], null);

        Assert.Null(Save().LayOut(new DateOnly(2027, 1, 13), new Dictionary<string, Guid>()).Steps[0].Draft.BodyId);
    }

    [Fact]
    public void A_process_is_made_of_a_plan_with_its_matters_and_roles()
    {
        var reader = Guid.CreateVersion7();
        var draft = new ProcessDraft(
            "Mål 2027", "Goals 2027", "Utvärderingen", new DateOnly(2028, 1, 1), new DateOnly(2034, 12, 31), 4, 5,
            [new MatterDraft("goals", "Övergripande mål", "KS 2027/1", MatterSubject.Goals, [new StageDraft(1, _town.Board.Id, StageEnding.Proposes)])],
            [new MatterStepDraft(Draft("Styrelsen", _town.Board, new DateOnly(2027, 1, 13)), "goals"), new MatterStepDraft(Draft("Avstämning", _town.Board, null), null)]);

        _town.Do(new CreateProcess(draft, [(reader, Role.ElectedMember)]));

        var process = _town.Records.All<GoalSettingProcess>().Single(each => each.NameSv == "Mål 2027");
        var matter = _town.Records.All<Matter>().Single(each => each.ProcessId == process.Id);
        Assert.Equal((2, "Utvärderingen"), (process.Number, process.Background));
        Assert.Equal([matter.Id, null], process.Steps.Select(step => step.MatterId));
        Assert.Equal("KS 2027/1", matter.DiaryNumber);
        Assert.Equal((reader, Grant.InProcess(Role.ElectedMember, process.Id)), Assert.Single(_town.Records.Grants));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.BoardRepresentative)]
    public void Making_a_process_gives_nobody_more_than_the_work_in_it(Role role)
    {
        var draft = new ProcessDraft("Mål 2027", "Goals 2027", null, new DateOnly(2028, 1, 1), new DateOnly(2034, 12, 31), 4, 5, [], []);

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new CreateProcess(draft, [(Guid.CreateVersion7(), role)])));
        Assert.Empty(_town.Records.Grants);
    }

    private ProcessTemplate Save()
    {
        _town.Do(new SaveAsTemplate(_town.Process.Id, "Mål 2019", "Goals 2019"));
        return _town.Records.All<ProcessTemplate>().Single();
    }

    private void Step(string title, GoverningBody body, DateOnly start, DateOnly end, Matter? matter, IReadOnlyList<int> after, GoverningBody? to) =>
        _town.Process.AddStep(new StepDraft(
            title, title, StepKind.Decision, body.Id, start, end, false, after, "", matter?.Id,
            matter is null ? [] : [new ExpectedPoint(to is null ? PointKind.Decides : PointKind.Proposes, matter.Subject, to is null ? Settlement.Adopts : Settlement.None, to?.Id)],
            false));

    private static StepDraft Draft(string title, GoverningBody body, DateOnly? day) =>
        new(title, title, StepKind.Decision, body.Id, day, day, false, [], "", null, [], false);
}
