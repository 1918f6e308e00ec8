package igf.proposal.merger;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.merger.MergerCommand.Answer;
import igf.proposal.merger.MergerCommand.AnswerByLink;
import igf.proposal.merger.MergerCommand.Expire;
import igf.proposal.merger.MergerCommand.GiveUp;
import igf.proposal.merger.MergerCommand.NoteTaken;
import igf.proposal.merger.MergerCommand.Propose;
import igf.proposal.merger.MergerCommand.Undo;
import igf.proposal.merger.MergerEvent.Outcome;
import igf.proposal.merger.Side.Which;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final UUID FROM = new UUID(0, 1);
    private static final UUID INTO = new UUID(0, 2);
    private static final String ID = MergerId.of(FROM);
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(60);
    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), NOW, "c"), null);

    private final AggregateTestFixture<Merger> fixture = new AggregateTestFixture<>(Merger.class);

    private static Side side(UUID proposal, String edition) {
        var notice = new PublicSummary(
                edition, (int) proposal.getLeastSignificantBits(), "T", new Owner("o", null, null), List.of());
        return new Side(proposal, notice, "hash of " + proposal, new PersonalValue(new UUID(0, 9), "sealed"));
    }

    private static final Side ONE = side(FROM, "igf-test");
    private static final Side OTHER = side(INTO, "igf-test");
    private static final MergerEvent.Proposed PROPOSED = new MergerEvent.Proposed(FROM, ONE, OTHER, "why", DUE);

    private static MergerEvent.Answered answered(Which side, boolean agreed) {
        return new MergerEvent.Answered(FROM, side, agreed);
    }

    private static MergerEvent.Ended ended(Outcome outcome) {
        return new MergerEvent.Ended(FROM, outcome, null, ONE, OTHER);
    }

    @Test
    void it_is_agreed_only_by_both() {
        fixture.given(PROPOSED)
                .when(new Answer(ID, Set.of(Which.GOES_IN), true), META)
                .expectEvents(answered(Which.GOES_IN, true));
        fixture.given(PROPOSED, answered(Which.GOES_IN, true))
                .when(new Answer(ID, Set.of(Which.GOES_IN), true), META)
                .expectNoEvents();
        fixture.given(PROPOSED, answered(Which.GOES_IN, true))
                .when(new AnswerByLink(ID, OTHER.tokenHash(), true), META)
                .expectEvents(answered(Which.TAKES_IN, true), new MergerEvent.Agreed(FROM, INTO));
        fixture.given(PROPOSED)
                .when(new Answer(ID, Set.of(Which.GOES_IN, Which.TAKES_IN), true), META)
                .expectEvents(
                        answered(Which.GOES_IN, true),
                        answered(Which.TAKES_IN, true),
                        new MergerEvent.Agreed(FROM, INTO));
    }

    @Test
    void one_refusal_ends_it_even_after_an_agreement() {
        fixture.given(PROPOSED, answered(Which.GOES_IN, true))
                .when(new Answer(ID, Set.of(Which.GOES_IN), false), META)
                .expectEvents(answered(Which.GOES_IN, false), ended(Outcome.REFUSED));
        fixture.given(PROPOSED, ended(Outcome.REFUSED))
                .when(new Answer(ID, Set.of(Which.TAKES_IN), true), META)
                .expectException(RefusedBy.rules("MERGE_NOT_OPEN"));
    }

    @Test
    void it_expires_and_can_be_proposed_again_then() {
        fixture.given(PROPOSED).when(new Expire(ID, DUE), META).expectEvents(ended(Outcome.EXPIRED));
        fixture.given(PROPOSED).when(new Expire(ID, NOW), META).expectNoEvents();
        fixture.given(PROPOSED, new MergerEvent.Agreed(FROM, INTO))
                .when(new Expire(ID, DUE), META)
                .expectNoEvents();
        fixture.given(PROPOSED, ended(Outcome.EXPIRED))
                .when(new Propose(ID, ONE, OTHER, "why", DUE), META)
                .expectEvents(PROPOSED);
        fixture.given(PROPOSED)
                .when(new Propose(ID, ONE, OTHER, "why", DUE), META)
                .expectException(RefusedBy.rules("MERGE_PROPOSED"));
    }

    @Test
    void it_is_between_two_proposals_of_one_edition() {
        fixture.givenNoPriorActivity()
                .when(new Propose(ID, ONE, ONE, "why", DUE), META)
                .expectException(RefusedBy.rules("MERGED_INTO_ITSELF"));
        fixture.givenNoPriorActivity()
                .when(new Propose(ID, ONE, side(INTO, "igf-other"), "why", DUE), META)
                .expectException(RefusedBy.rules("OTHER_EDITION"));
        fixture.givenNoPriorActivity()
                .when(new Propose(ID, ONE, OTHER, "why", NOW), META)
                .expectException(RefusedBy.rules("UNTIL_IN_THE_PAST"));
    }

    @Test
    void before_both_agreed_it_is_taken_back_after_that_undone() {
        var settled = new MergerEvent.Settled(FROM, INTO, List.of(), ONE, OTHER, null);
        fixture.given(PROPOSED).when(new Undo(ID, null), META).expectEvents(ended(Outcome.TAKEN_BACK));
        fixture.given(PROPOSED, new MergerEvent.Agreed(FROM, INTO), settled)
                .when(new Undo(ID, "late"), META)
                .expectEvents(new MergerEvent.Undone(FROM, "late", ONE, OTHER, List.of(), null));
        fixture.given(PROPOSED, new MergerEvent.Agreed(FROM, INTO), settled)
                .when(new NoteTaken(ID, new UUID(0, 5), new UUID(0, 6)), META)
                .expectException(RefusedBy.rules("NOT_FOUND"));
        fixture.given(PROPOSED, new MergerEvent.Agreed(FROM, INTO))
                .when(new GiveUp(ID, "gone"), META)
                .expectEvents(new MergerEvent.Ended(FROM, Outcome.IMPOSSIBLE, "gone", ONE, OTHER));
    }

    @Test
    void a_side_that_others_organize_is_asked_by_a_new_link_as_long_as_the_merger_is_open() {
        var anew = new Side(INTO, OTHER.notice(), "new hash", OTHER.tokenSealed());
        var renewed = new MergerEvent.SideRenewed(FROM, Which.TAKES_IN, anew, ONE, "why", DUE);
        fixture.given(PROPOSED).when(new MergerCommand.Renew(ID, anew), META).expectEvents(renewed);
        fixture.given(PROPOSED, renewed)
                .when(new AnswerByLink(ID, OTHER.tokenHash(), true), META)
                .expectException(RefusedBy.rules("NOT_FOUND"));
        fixture.given(PROPOSED, renewed)
                .when(new AnswerByLink(ID, "new hash", true), META)
                .expectEvents(answered(Which.TAKES_IN, true));
        fixture.given(PROPOSED, ended(Outcome.EXPIRED))
                .when(new MergerCommand.Renew(ID, anew), META)
                .expectNoEvents();
    }
}
