using System.Diagnostics;
using CsCheck;
using GoalProcess.Web.Features.Timelines.Layout;

namespace GoalProcess.Web.Tests.Features.Timelines;

/// <summary>Where events are drawn: held over random schedules, and at the edges by hand.</summary>
public sealed class TimelineLayoutTests
{
    private const int RandomSchedules = 500;

    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(200);
    private static readonly DateOnly First = new(2019, 1, 1);

    private static readonly int[] Months = [1, 3, 12];

    private static readonly string[] Words =
        ["Mål", "förslag", "till", "fullmäktige", "Ärende:", "MMMMWWWW", "illi", "åäö", "återkoppling", "–", "@", "budget 2020", "dialogworkshop/hållbarhetsprogram"];

    [Fact]
    public void On_random_schedules_no_labels_overlap_in_a_lane_and_nothing_is_outside() =>
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var (lanes, events, window, today) = RandomSchedule(new Random(seed));
                var layout = new TimelineLayout(lanes, events, window, today, []);
                var placed = layout.Lanes.SelectMany(lane => lane.Events).ToList();

                // every event with a day in the window stands there once
                Assert.Equal(events.Where(one => one.IsIn(window)).Select(one => one.Id).Order(), placed.Select(place => place.Event.Id).Order());

                foreach (var lane in layout.Lanes)
                {
                    // boxes of one row follow each other, and rows are a row apart: no two labels or marks meet
                    foreach (var row in lane.Events.GroupBy(place => place.Y))
                    {
                        var along = row.OrderBy(place => place.Left).ToList();
                        Assert.All(along.Zip(along.Skip(1)), pair => Assert.True(pair.First.Right < pair.Second.Left, $"{pair.First} meets {pair.Second}"));
                    }

                    var heights = lane.Events.Select(place => place.Y).Distinct().Order().ToList();
                    Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimelineLayout.RowHeight));
                    Assert.All(heights, y => Assert.InRange(y, lane.Top + (TimelineLayout.RowHeight / 2), lane.Top + lane.Height - (TimelineLayout.RowHeight / 2)));
                    Assert.Equal(lane.Events.OrderBy(place => place.Event.Start).Select(place => place.Event.Start), lane.Events.Select(place => place.Event.Start));
                }

                Assert.All(placed, place =>
                {
                    var (from, to) = place.LabelBox;
                    Assert.InRange(from, TimelineWindow.Left, TimelineWindow.Right);
                    Assert.InRange(to, TimelineWindow.Left, TimelineWindow.Right);
                    Assert.True(place.Left <= from && to <= place.Right, "the label is its own event's");
                    Assert.Equal(window.Holds(place.Event.Start), place.Mark is not null);
                });

                // lanes follow each other from the head to the foot
                Assert.Equal(TimelineLayout.HeaderHeight, layout.Lanes[0].Top);
                Assert.All(layout.Lanes.Zip(layout.Lanes.Skip(1)), pair => Assert.Equal(pair.First.Top + pair.First.Height, pair.Second.Top));
                Assert.True(layout.Lanes[^1].Top + layout.Lanes[^1].Height <= layout.Height);
            },
            iter: RandomSchedules);

    [Fact]
    public void On_random_schedules_today_is_where_its_day_is() =>
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var (lanes, events, window, today) = RandomSchedule(new Random(seed));
                var at = new TimelineLayout(lanes, events, window, today, []).Today;

                if (today < window.From || today >= window.To)
                {
                    Assert.Null(at);
                    return;
                }

                var share = (today.DayNumber - window.From.DayNumber + 0.5) / window.Days;
                Assert.InRange(at!.Value - (TimelineWindow.Left + (share * (TimelineWindow.Right - TimelineWindow.Left))), -0.5, 0.5);
                Assert.All(events.Where(one => one.Start == today), one => Assert.Equal(at, window.X(one.Start)));
            },
            iter: RandomSchedules);

    [Fact]
    public void On_random_schedules_a_label_stands_after_its_mark_where_there_is_room_and_before_it_at_the_edge()
    {
        long before = 0, after = 0, inside = 0;

        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var (lanes, events, window, today) = RandomSchedule(new Random(seed));

                foreach (var place in new TimelineLayout(lanes, events, window, today, []).Lanes.SelectMany(lane => lane.Events).Where(place => place.Bar is null))
                {
                    var edge = new[] { place.Mark, place.Baseline?.To, place.Forecast?.To }.OfType<int>().Max() + TimelineLayout.MarkRadius;
                    var hasRoom = edge + 8 + LabelWidth.Of(place.Event.Label) <= TimelineWindow.Right;
                    Assert.True(hasRoom == place.Side is LabelSide.After, $"{place}");
                    Interlocked.Increment(ref place.Side is LabelSide.After ? ref after : ref place.Side is LabelSide.Before ? ref before : ref inside);
                }
            },
            iter: RandomSchedules);

        Assert.True(before > RandomSchedules && after > RandomSchedules, $"{before} before, {after} after, {inside} inside");
    }

    [Fact]
    public void The_same_schedule_gives_the_same_drawing_in_whatever_order_it_is_told() =>
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var (lanes, events, window, today) = RandomSchedule(new Random(seed));
                var mixed = events.ToArray();
                new Random(seed + 1).Shuffle(mixed);

                Assert.Equal(Written(new TimelineLayout(lanes, events, window, today, [])), Written(new TimelineLayout(lanes, events, window, today, [])));
                Assert.Equal(Written(new TimelineLayout(lanes, events, window, today, [])), Written(new TimelineLayout(lanes, mixed, window, today, [])));
            },
            iter: RandomSchedules);

    [Fact]
    public void A_label_on_a_bar_stands_inside_when_it_fits_and_a_last_day_turns_its_label()
    {
        var year = TimelineWindow.OfMonths(First, 12);
        var layout = new TimelineLayout(1,
        [
            new("bar", 0, new(2019, 2, 1), new(2019, 9, 1), "1/2–1/9", "Nämnderna"),
            new("last", 0, new(2019, 12, 30), new(2019, 12, 30), "30/12", "Sista steget"),
            new("first", 0, First, First, "1/1", "Första steget"),
        ], year, First, []);
        var sides = layout.Lanes[0].Events.ToDictionary(place => place.Event.Id, place => place.Side);

        Assert.Equal(LabelSide.Inside, sides["bar"]);
        Assert.Equal(LabelSide.Before, sides["last"]);
        Assert.Equal(LabelSide.After, sides["first"]);
    }

    [Fact]
    public void The_thread_is_whole_to_what_is_done_and_goes_on_at_the_edge()
    {
        var quarter = TimelineWindow.OfMonths(new(2019, 2, 1), 3);
        var layout = new TimelineLayout(2,
        [
            new("a", 0, new(2019, 1, 10), new(2019, 1, 10), "10/1", "Utanför") { IsDone = true },
            new("b", 1, new(2019, 2, 10), new(2019, 2, 10), "10/2", "Klart") { After = ["a"], IsDone = true },
            new("c", 0, new(2019, 3, 10), new(2019, 3, 10), "10/3", "Återstår") { After = ["b", "finns inte"] },
            new("d", 0, new(2019, 8, 10), new(2019, 8, 10), "10/8", "Efter") { After = ["e"] },
            new("e", 0, new(2019, 7, 10), new(2019, 7, 10), "10/7", "Också efter"),
        ], quarter, First, []);

        Assert.Equal([true, false], layout.Thread.Select(curve => curve.IsDone));
        Assert.StartsWith($"M{TimelineWindow.Left} {layout.Lanes[0].Middle}C", layout.Thread[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_keeps_the_room_it_is_asked_for()
    {
        var events = new TimelineEvent[] { new("a", 0, First, First, "1/1", "Ett steg") };
        var (month, year) = (TimelineWindow.OfMonths(First, 1), TimelineWindow.OfMonths(First, 12));

        Assert.Equal(
            new TimelineLayout(1, events, year, First, [5]).Height,
            new TimelineLayout(1, events, month, First, [5]).Height);
        Assert.True(new TimelineLayout(1, events, month, First, [5]).Height > new TimelineLayout(1, events, month, First, []).Height);
    }

    [Theory]
    [InlineData("Kommunstyrelsen", "Kommunstyrelsen", null)]
    [InlineData("Kommunstyrelsens arbetsutskott", "Kommunstyrelsens", "arbetsutskott")]
    [InlineData("Samhällsbyggnadsförvaltningen", "Samhällsbyggnadsförva-", "ltningen")]
    public void A_long_name_of_a_lane_takes_two_lines(string name, string first, string? second) =>
        Assert.Equal(new[] { first, second }.OfType<string>(), LabelWidth.Lines(name));

    [Fact]
    public void A_long_title_is_cut_at_a_word_and_nothing_of_it_is_lost()
    {
        const string Title = "Förslag till KF att förlänga vision och värdegrund till 2030";

        Assert.Equal(("Förslag till KF att förlänga…", "vision och värdegrund till 2030"), LabelWidth.Cut(Title, 32));
        Assert.Equal((Title, ""), LabelWidth.Cut(Title, 100));
    }

    [Fact]
    public void Three_hundred_steps_are_placed_at_once()
    {
        var random = new Random(17);
        var events = Enumerable.Range(0, 300).Select(number => RandomEvent(random, number, 8) with { After = number > 0 ? [Id(number - 1)] : [] }).ToList();
        var quickest = TimeSpan.MaxValue;

        // the machine may be at other work: one quick drawing is enough to show how long it takes
        for (var times = 0; times < 50 && quickest >= AtOnce; times++)
        {
            var watch = Stopwatch.StartNew();
            _ = new TimelineLayout(8, events, TimelineWindow.OfMonths(First, 12), First, []);
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        Assert.True(quickest < AtOnce, $"a drawing of 300 steps took {quickest}");
    }

    private static string Written(TimelineLayout layout) => string.Join('\n',
        layout.Lanes.SelectMany(lane => lane.Events.Select(place => $"{place.Event.Id} {place.Y} {place.Left} {place.Right} {place.LabelX} {place.Side} {place.Mark}"))
            .Concat(layout.Thread.Select(curve => $"{curve.Path} {curve.IsDone}").Order(StringComparer.Ordinal))
            .Append($"{layout.Height} {layout.Today}"));

    private static (int Lanes, List<TimelineEvent> Events, TimelineWindow Window, DateOnly Today) RandomSchedule(Random random)
    {
        var lanes = random.Next(1, 9);
        var events = Enumerable.Range(0, random.Next(0, 60)).Select(number => RandomEvent(random, number, lanes)).ToList();
        var window = TimelineWindow.OfMonths(First.AddDays(random.Next(-60, 300)), Months[random.Next(3)]);
        return (lanes, events, window, First.AddDays(random.Next(-30, 430)));
    }

    private static TimelineEvent RandomEvent(Random random, int number, int lanes)
    {
        var (start, days) = (First.AddDays(random.Next(365)), random.Next(3) == 0 ? random.Next(1, 120) : 0);
        var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Words[random.Next(Words.Length)]));

        return new TimelineEvent(Id(number), random.Next(lanes), start, start.AddDays(days), "15/3–27/4", LabelWidth.Cut(text, 60).Shown)
        {
            Baseline = Beside(),
            Forecast = Beside(),
            After = number > 0 && random.Next(2) == 0 ? [Id(random.Next(number))] : [],
            IsDone = random.Next(2) == 0,
        };

        (DateOnly, DateOnly)? Beside() => random.Next(4) == 0 ? (start.AddDays(random.Next(-40, 40)), start.AddDays(random.Next(41, 80))) : null;
    }

    private static string Id(int number) => $"{number:D5}";
}
