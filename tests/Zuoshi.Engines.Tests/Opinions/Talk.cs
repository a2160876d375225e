using CsCheck;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>Small invented conversations with a group number for each participant, −1 for none.</summary>
internal sealed record Talk(VoteMatrix Votes, int[] GroupOf)
{
    /// <summary>Any, also with statements nobody saw and groups nobody is in.</summary>
    public static readonly Gen<Talk> Any =
        from people in Gen.Int[1, 25]
        from statements in Gen.Int[1, 12]
        from votes in Vote(people, statements).Array[0, 200]
        from groups in Gen.Int[1, 4]
        from groupOf in Gen.Int[-1, groups - 1].Array[people]
        select new Talk(VoteMatrix.Of(votes, people, statements), groupOf);

    public static Gen<Vote> Vote(int people, int statements) =>
        Gen.Select(Gen.Int[0, people - 1], Gen.Int[0, statements - 1], Gen.Int[-1, 1], (who, what, said) => new Vote(who, what, (Stance)said));

    public IEnumerable<Vote> Rows => Enumerable.Range(0, Votes.Participants).SelectMany(Votes.Row);
}
