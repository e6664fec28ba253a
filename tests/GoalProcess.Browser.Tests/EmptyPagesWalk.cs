using GoalProcess.Browser.Tests.Support;

namespace GoalProcess.Browser.Tests;

/// <summary>The pages of a municipality that has not begun, where every list is empty.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EmptyTownWalk(NewTownApp app) : EmptyPagesWalk(app), IClassFixture<NewTownApp>
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { NewTownApp.Everyone, "/" },
        { NewTownApp.Everyone, "/processer" },
        { NewTownApp.Everyone, "/processer/ny" },
        { NewTownApp.Everyone, "/lagesrapport" },
        { NewTownApp.Everyone, "/att-gora" },
        { NewTownApp.Everyone, "/mallar" },
        { NewTownApp.Everyone, "/organ" },
        { NewTownApp.Everyone, "/vision" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task It_has_no_barrier(string who, string path) => WalkAsync(who, path);
}

/// <summary>The pages of a process that has just begun, where every list is empty.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EmptyProcessWalk(NewProcessApp app) : EmptyPagesWalk(app), IClassFixture<NewProcessApp>
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        // a process with nothing in it
        { NewTownApp.Everyone, "/processer/1" },
        { NewTownApp.Everyone, "/processer/1/lage" },
        { NewTownApp.Reader, "/att-gora" },
        { NewTownApp.Reader, "/lagesrapport?lage=sena" },
        { NewTownApp.Everyone, "/processer/1/alternativ" },
        { NewTownApp.Everyone, "/processer/1/alternativ/nytt" },
        { NewTownApp.Everyone, "/processer/1/tidplan" },
        { NewTownApp.Everyone, "/processer/2/tidplan" },
        { NewTownApp.Everyone, "/processer/1/steg/nytt" },
        { NewTownApp.Everyone, "/processer/1/avslut" },
        { NewTownApp.Everyone, "/processer/1/malomraden" },
        { NewTownApp.Everyone, "/processer/1/nyckelord" },
        { NewTownApp.Everyone, "/processer/1/nyckelord?omrade=osorterat" },
        { NewTownApp.Everyone, "/processer/1/mal" },
        { NewTownApp.Everyone, "/processer/1/mal/ny" },
        { NewTownApp.Everyone, "/processer/1/tackning" },
        { NewTownApp.Reader, "/processer/1/tackning" },
        { NewTownApp.Everyone, "/processer/2/tackning" },
        { NewTownApp.Everyone, "/processer/1/remisser" },
        { NewTownApp.Everyone, "/processer/1/remisser/ny" },
        { NewTownApp.Everyone, "/processer/1/namndmal" },
        { NewTownApp.Everyone, "/processer/1/program" },
        { NewTownApp.Everyone, "/processer/1/program/andra" },
        { NewTownApp.Everyone, "/processer/1/tidigare-mal" },
        { NewTownApp.Everyone, "/processer/1/arenden" },
        { NewTownApp.Everyone, "/processer/1/budget" },
        { NewTownApp.Everyone, "/processer/1/kostnader" },
        { NewTownApp.Reader, "/processer/1/kostnader" },
        { NewTownApp.Everyone, "/processer/1/sammantraden" },
        { NewTownApp.Everyone, "/processer/1/avvikelser" },
        { NewTownApp.Reader, "/processer/1/mal" },

        // a body with nobody in it
        { NewTownApp.Everyone, "/organ/ks" },
        { NewTownApp.Everyone, "/organ/ks/sammantraden" },

        // things with nothing in them
        { NewTownApp.Everyone, "/processer/2" },
        { NewTownApp.Everyone, "/processer/2/steg/1" },
        { NewTownApp.Everyone, "/processer/2/malomraden" },
        { NewTownApp.Everyone, "/processer/2/malomraden/1" },
        { NewTownApp.Everyone, "/processer/2/malomraden/1/kopplingar/ny" },
        { NewTownApp.Everyone, "/processer/2/nyckelord?omrade=a" },
        { NewTownApp.Everyone, "/processer/2/nyckelord/1" },
        { NewTownApp.Everyone, "/processer/2/mal/1" },
        { NewTownApp.Everyone, "/processer/2/mal/1/andra" },
        { NewTownApp.Everyone, "/processer/2/trad/nyckelord/1" },
        { NewTownApp.Everyone, "/processer/2/trad/mal/1" },
        { NewTownApp.Everyone, "/processer/2/arenden/1" },
        { NewTownApp.Everyone, "/organ/kf/sammantraden/1" },
        { NewTownApp.Reader, "/processer/2/malomraden/1" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task It_has_no_barrier(string who, string path) => WalkAsync(who, path);
}
