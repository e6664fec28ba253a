using GoalProcess.Domain.Municipalities;

namespace GoalProcess.Domain.Tests.Municipalities;

/// <summary>What the municipality says of itself.</summary>
public sealed class MunicipalityProfileTests
{
    private static readonly MunicipalityDraft Draft = new(
        " Lindåkra kommun ", " mal@lindakra.example ", " 0123-45 67 89 ", " dso@lindakra.example ", " Europe/Stockholm ", 4, 5, "#14505c", "#5fb3c1")
    {
        Words = new ExtractWords(" Utdrag ur protokoll ", " Beslut ", " Expedieras till ", " Diarienr "),
    };

    [Fact]
    public void It_is_kept_as_it_was_written_without_the_space_around_it()
    {
        var profile = new MunicipalityProfile(Draft);

        Assert.Equal(
            ("Lindåkra kommun", "mal@lindakra.example", "0123-45 67 89", "dso@lindakra.example", "Europe/Stockholm"),
            (profile.Name, profile.Email, profile.Phone, profile.DataProtectionEmail, profile.TimeZone));
        Assert.Equal((4, 5, "#14505c", "#5fb3c1"), (profile.MinGoals, profile.MaxGoals, profile.Brand, profile.BrandInDark));
        Assert.Equal(
            ("Utdrag ur protokoll", "Beslut", "Expedieras till", "Diarienr"),
            (profile.ExtractTitle, profile.DecisionHeading, profile.SentToHeading, profile.DiaryNumberWord));
        Assert.Equal((MunicipalityProfile.OnlyOne, ""), (profile.Only, profile.ArmsHash));
    }

    [Fact]
    public void Without_words_of_its_own_all_headings_are_the_products() =>
        Assert.Equal(new ExtractWords("", "", "", ""), (Draft with { Words = ExtractWords.ProductsOwn }).Words);

    [Fact]
    public void Every_change_gives_it_another_stamp_also_one_back_to_what_it_was()
    {
        var profile = new MunicipalityProfile(Draft);
        var stamps = new List<Guid> { profile.Stamp };

        profile.Write(Draft with { Name = "Annan kommun" });
        stamps.Add(profile.Stamp);
        profile.Write(Draft);
        stamps.Add(profile.Stamp);
        profile.ChangeArms("ab12");
        stamps.Add(profile.Stamp);

        Assert.Equal(("Lindåkra kommun", "ab12"), (profile.Name, profile.ArmsHash));
        Assert.Equal(stamps.Count, stamps.Distinct().Count());
    }
}
