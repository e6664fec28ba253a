using System.Reflection;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Domain.Tests.Texts;

/// <summary>What holds for everything that is kept, whatever it is.</summary>
public sealed class RecordTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<Type> Kinds => [.. typeof(Entity).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Entity)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_nobody_has_written_is_empty_and_never_a_word_of_the_programs_own(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        // as the database makes it before it fills it in
        var record = Activator.CreateInstance(kind, nonPublic: true);
        var texts = kind.GetProperties().Where(property => property.PropertyType == typeof(string) && property.DeclaringType!.GetProperty(property.Name)!.CanWrite).ToList();

        Assert.All(texts, property => Assert.Equal(
            Nullability.Create(property).ReadState is NullabilityState.Nullable ? null : "",
            property.GetValue(record)));
    }

    [Fact]
    public void A_step_that_nobody_has_dated_in_words_has_no_words_of_its_own()
    {
        var day = new DateOnly(2019, 6, 24);

        Assert.Equal("", new StepDraft("Steg", "Step", StepKind.Decision, null, day, day, false, [], "", null, [], false).DateLabel);
        Assert.Equal("", new StepFacts(Guid.Empty, 1, "Steg", "Step", StepKind.Decision, null, day, day, null, [], [], null, null).DateLabel);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData(null)]
    public void A_text_that_must_be_there_is_not_kept_empty(string? text) => Assert.ThrowsAny<ArgumentException>(() => Text.Needed(text, 10));

    [Fact]
    public void A_text_is_kept_without_the_space_around_it_and_as_long_as_it_may_be()
    {
        Assert.Equal("å ä", Text.Needed("  å ä\n", 3));
        Assert.Equal("", Text.Optional(null, 3));
        Assert.Equal("", Text.Optional("   ", 3));
        Assert.Equal("åäö", Text.Optional("åäö ", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Text.Needed("åäöå", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Text.Optional("åäöå", 3));
    }
}
