using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Bodies;

/// <summary>What a body holds to whoever asks: forms have asked first, so a breach here is a bug and throws.</summary>
public sealed class GoverningBodyTests
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly DateOnly Last = new(2022, 12, 31);
    private static readonly Actor Administrator = new(Guid.CreateVersion7(), "Nils Ek", [Grant.Everywhere(Role.Administrator)]);

    private readonly GoverningBody _body = new("BUN", "Barn- och utbildningsnämnden", "Children and Education Board", BodyKind.Board);

    [Fact]
    public void A_body_has_one_mandate_period_at_a_time()
    {
        _body.AddMandate(First, Last, 9);

        Assert.Throws<ArgumentException>(() => _body.AddMandate(Last, Last.AddYears(4), 9));
        _body.AddMandate(Last.AddDays(1), Last.AddYears(4), 9);

        Assert.Equal(2, _body.Mandates.Count);
    }

    [Theory]
    [InlineData(-1, -1, false)]
    [InlineData(-1, 0, true)]
    [InlineData(0, 10, true)]
    [InlineData(3, 4, true)]
    [InlineData(10, 12, true)]
    [InlineData(11, 12, false)]
    public void Periods_overlap_when_they_share_a_day(int from, int to, bool share) =>
        Assert.Equal(share, BodyMandate.Overlap(First, First.AddDays(10), First.AddDays(from), First.AddDays(to)));

    [Fact]
    public void A_seat_is_corrected_in_its_place_and_ended_within_its_time()
    {
        var seat = _body.SeatHolder("Anna Berg", null, SeatRole.Member, First, Last);

        _body.Edit(Asked(new EditSeat(_body.Id, null, seat.Id, " Anna Bergh ", "S", SeatRole.Chair, First, Last)));
        _body.End(Asked(new EndSeat(_body.Id, null, seat.Id, First.AddMonths(2))));

        Assert.Same(seat, Assert.Single(_body.Seats));
        Assert.Equal((1, "Anna Bergh", "S", SeatRole.Chair, First.AddMonths(2)), (seat.Number, seat.Holder, seat.Party, seat.Role, seat.To));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.End(Asked(new EndSeat(_body.Id, null, seat.Id, Last))));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.End(Asked(new EndSeat(_body.Id, null, seat.Id, First.AddDays(-1)))));
    }

    [Fact]
    public void A_period_may_be_moved_past_itself_but_not_into_its_neighbour()
    {
        var mandate = _body.AddMandate(First, Last, 9);
        _body.AddMandate(Last.AddDays(1), Last.AddYears(4), 9);

        _body.Edit(Asked(new EditMandate(_body.Id, null, mandate.Id, First.AddDays(-1), Last, 11)));

        Assert.Equal((First.AddDays(-1), Last, 11), (mandate.From, mandate.To, mandate.SeatCount));
        Assert.Throws<ArgumentException>(() => _body.Edit(Asked(new EditMandate(_body.Id, null, mandate.Id, First, Last.AddDays(1), 11))));
    }

    [Fact]
    public void A_period_has_an_end_after_its_beginning_and_no_more_seats_than_a_body_can_have()
    {
        var mandate = _body.AddMandate(First, First, BodyMandate.MostSeats);

        Assert.Equal((First, First, 999), (mandate.From, mandate.To, mandate.SeatCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.AddMandate(Last, Last.AddDays(-1), 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.AddMandate(Last, Last, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.AddMandate(Last, Last, BodyMandate.MostSeats + 1));
        Assert.Single(_body.Mandates);
    }

    [Fact]
    public void A_period_is_ended_within_its_time_and_only_then()
    {
        _body.Add(Asked(new AddMandate(_body.Id, null, First, Last, 0)));
        var mandate = Assert.Single(_body.Mandates);

        Assert.Throws<ArgumentOutOfRangeException>(() => _body.End(Asked(new EndMandate(_body.Id, null, mandate.Id, Last.AddDays(1)))));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.End(Asked(new EndMandate(_body.Id, null, mandate.Id, First.AddDays(-1)))));
        _body.End(Asked(new EndMandate(_body.Id, null, mandate.Id, First.AddYears(1))));

        Assert.Equal((First, First.AddYears(1), 0), (mandate.From, mandate.To, mandate.SeatCount));
        Assert.Throws<RecordNotFoundException>(() => _body.End(Asked(new EndMandate(_body.Id, null, Guid.CreateVersion7(), First))));
    }

    [Fact]
    public void A_seat_is_taken_for_a_time_that_ends_after_it_begins()
    {
        _body.Add(Asked(new AddSeat(_body.Id, null, " Anna Berg ", null, SeatRole.Chair, First, First)));
        var seat = Assert.Single(_body.Seats);

        Assert.Equal((1, "Anna Berg", "", SeatRole.Chair, First, First), (seat.Number, seat.Holder, seat.Party, seat.Role, seat.From, seat.To));
        Assert.Throws<ArgumentOutOfRangeException>(() => _body.SeatHolder("Bo Ek", null, SeatRole.Member, Last, Last.AddDays(-1)));
        Assert.Single(_body.Seats);
    }

    [Fact]
    public void A_body_is_added_with_its_names_and_the_body_it_is_part_of_and_its_names_are_corrected()
    {
        var town = new Town();
        town.Do(new AddBody(" PU ", " Personalutskottet ", " Staff Committee ", BodyKind.Board, town.Board.Id), Administrator);
        var body = town.Records.All<GoverningBody>().Single(known => known.Code == "PU");
        Assert.Equal(("Personalutskottet", "Staff Committee", BodyKind.Board, town.Board.Id), (body.NameSv, body.NameEn, body.Kind, body.PartOfId));

        town.Do(new EditBody(body.Id, null, "Personal- och löneutskottet", "Staff and Pay Committee"), Administrator);
        Assert.Equal(("PU", "Personal- och löneutskottet", "Staff and Pay Committee"), (body.Code, body.NameSv, body.NameEn));

        Assert.Throws<RecordNotFoundException>(() => town.Try(new AddBody("X", "X", "X", BodyKind.Board, Guid.CreateVersion7()), Administrator));
        Assert.DoesNotContain(town.Records.All<GoverningBody>(), known => known.Code == "X");
    }

    private static Assessment<TAct> Asked<TAct>(TAct act)
        where TAct : class, IAct => Rulebook.Assess([], act, Administrator);
}
