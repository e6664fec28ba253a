using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>The field's word for a value of one of the domain's enums, in the reader's language.</summary>
public static class WordsExtensions
{
    public static string Of<TEnum>(this IStringLocalizer<WordTexts> words, TEnum value)
        where TEnum : struct, Enum => words[$"{typeof(TEnum).Name}.{value}"];
}
