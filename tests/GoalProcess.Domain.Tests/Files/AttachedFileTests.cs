using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Files;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Files;

/// <summary>A file lies with one thing, is never changed, and is withdrawn where it lies and nowhere else.</summary>
public sealed class AttachedFileTests
{
    private static readonly StoredFile Scan = new(Guid.CreateVersion7(), " Skiss över torget.pdf ", FileKind.Pdf, 1234, "ab12");

    private readonly Town _town = new();

    [Fact]
    public void It_lies_with_a_contribution_and_is_withdrawn_there_and_at_no_other()
    {
        var dialogue = _town.PlanDialogue();
        var (one, other) = (_town.Receive(dialogue, new DateOnly(2019, 3, 20)), _town.Receive(dialogue, new DateOnly(2019, 3, 21)));
        _town.Do(new AttachToContribution(_town.Process.Id, one.Id, Scan));
        var file = Assert.Single(_town.Records.All<AttachedFile>());

        Assert.Equal(
            (one.Id, null, "Skiss över torget.pdf", FileKind.Pdf, 1234, "ab12", Scan.ContentId, "Karin Åberg"),
            (file.ContributionId, file.AgendaItemId, file.Name, file.Kind, file.Length, file.Hash, file.ContentId, file.AddedBy));
        Assert.Null(file.SupplementBecause);

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawContributionFile(_town.Process.Id, other.Id, file.Id, "Fel")));
        Assert.Null(file.WithdrawnBecause);
        _town.Do(new WithdrawContributionFile(_town.Process.Id, one.Id, file.Id, " Fel skiss "));
        Assert.Equal("Fel skiss", file.WithdrawnBecause);
    }

    [Fact]
    public void It_lies_with_an_agenda_item_and_is_withdrawn_at_its_meeting_and_at_no_other()
    {
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        var other = _town.Plan(_town.Board, new DateTime(2019, 6, 5, 9, 0, 0));
        var items = new[] { PutUp(meeting), PutUp(meeting), PutUp(other) };
        Attach(meeting, items[1], null);
        var file = Assert.Single(_town.Records.All<AttachedFile>());
        Assert.Equal((items[1], (Guid?)null, "Maria Sand"), (file.AgendaItemId!.Value, file.ContributionId, file.AddedBy));

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawAgendaItemFile(_town.Board.Id, other.Id, file.Id, "Fel")));
        Assert.Null(file.WithdrawnBecause);
        _town.Do(new WithdrawAgendaItemFile(_town.Board.Id, meeting.Id, file.Id, "Fel bilaga"));
        Assert.Equal("Fel bilaga", file.WithdrawnBecause);
    }

    [Fact]
    public void What_went_out_with_the_summons_needs_no_reason_and_what_comes_after_it_keeps_its_own()
    {
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        var item = PutUp(meeting);
        Attach(meeting, item, "Inte på bordet");
        Assert.Null(_town.Records.All<AttachedFile>().Single().SupplementBecause);

        _town.Do(new SendSummons(_town.Board.Id, meeting.Id, null));
        Attach(meeting, item, " På bordet ");
        Assert.Equal("På bordet", _town.Records.All<AttachedFile>().Single(file => file.SupplementBecause is not null).SupplementBecause);
    }

    private Guid PutUp(Meetings.Meeting meeting)
    {
        _town.Do(new AddAgendaItem(meeting.BodyId, meeting.Id, "Information", null));
        return meeting.Items[^1].Id;
    }

    private void Attach(Meetings.Meeting meeting, Guid item, string? because) => _town.Do(new AttachToAgendaItem(_town.Board.Id, meeting.Id, item, Scan, because));
}
