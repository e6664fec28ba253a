using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Rules;

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

    private static Assessment<TAct> Asked<TAct>(TAct act)
        where TAct : class, IAct => Rulebook.Assess([], act, Administrator);
}
