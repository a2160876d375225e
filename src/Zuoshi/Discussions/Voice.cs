using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;

namespace Zuoshi.Discussions;

/// <summary>For whom a contribution speaks. The numbers are stored.</summary>
public enum Voice
{
    /// <summary>个人意见.</summary>
    Self = 1,

    /// <summary>单位意见: by whoever holds a duty that speaks for the unit.</summary>
    Unit = 2,

    /// <summary>本组意见: by the convener of the theme that it is on.</summary>
    Group = 3,
}

/// <summary>Who speaks for whom: by the duty one holds, never by a shared account.</summary>
public static class Voices
{
    /// <summary>The name as people say it.</summary>
    public static string Name(this Voice voice) => voice switch
    {
        Voice.Unit => "单位意见",
        Voice.Group => "本组意见",
        _ => "个人意见",
    };

    /// <summary>Whether somebody of this duty speaks for the own unit.</summary>
    public static bool SpeaksForUnit(this Duty duty) => duty is Duty.Liaison or Duty.UnitHead or Duty.Office or Duty.Leader;

    /// <summary>Those in which somebody may speak in a campaign.</summary>
    public static IReadOnlyList<Voice> Of(CampaignFact campaign, Actor actor) =>
    [
        Voice.Self, .. actor.Duty.SpeaksForUnit() ? [Voice.Unit] : (Voice[])[], .. campaign.ConvenedBy(actor.PersonId).Any() ? [Voice.Group] : (Voice[])[],
    ];
}
