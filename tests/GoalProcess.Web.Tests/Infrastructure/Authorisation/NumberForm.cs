namespace GoalProcess.Web.Tests.Infrastructure.Authorisation;

public sealed class NumberForm
{
    public decimal? Share { get; set; }
    public int? Count { get; set; }
    public DateOnly? Day { get; set; }
}
