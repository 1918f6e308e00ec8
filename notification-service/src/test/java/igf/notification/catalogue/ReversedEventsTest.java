package igf.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReversedEventsTest {

    private static PublishedEvent fact(String name, Map<String, Object> data) {
        return ofType("igf.proposal." + name + ".v1", data);
    }

    private static PublishedEvent speaker(String name, String entry) {
        return ofType("igf.speaker." + name + ".v1", Map.of("entryId", entry, "tokenSealed", "link of " + entry));
    }

    private static PublishedEvent ofType(String type, Map<String, Object> data) {
        return new PublishedEvent(
                type,
                UUID.randomUUID().toString(),
                "/forums/igf/proposal",
                UUID.randomUUID().toString(),
                0,
                1,
                "epoch",
                Instant.EPOCH,
                "c",
                null,
                "igf-2026",
                data);
    }

    private static PublishedEvent fact(String name) {
        return fact(name, Map.of());
    }

    private static PublishedEvent merger(String name, String other) {
        return fact(name, Map.of(name.equals("merged") ? "intoProposalId" : "withProposalId", other));
    }

    @Test
    void an_undoing_takes_back_the_decisions_since_the_one_before_it() {
        var first = fact("accepted");
        var second = fact("declined");
        var third = fact("reserved");
        var before = List.of(first, fact("decision-undone"), fact("screened"), second, third);
        var undone = fact("decision-undone");

        assertThat(ReversedEvents.reversedBy(undone, before)).containsExactly(second, third);
        assertThat(ReversedEvents.reversedBy(fact("accepted"), before)).isEmpty();
    }

    @Test
    void the_end_of_one_merger_leaves_the_others_alone() {
        var one = merger("merge-proposed", "one");
        var other = merger("merge-proposed", "other");
        var tookIn = merger("took-in", "one");
        var before = List.of(one, other, tookIn);

        assertThat(ReversedEvents.reversedBy(merger("merge-ended", "one"), before))
                .containsExactly(one, tookIn);
        assertThat(ReversedEvents.reversedBy(merger("merge-ended", "other"), before))
                .containsExactly(other);
    }

    @Test
    void an_overruled_screening_takes_back_that_a_proposal_is_out() {
        var out = fact("screened", Map.of("outcome", "OUT"));
        var overruled = fact("screened", Map.of("outcome", "IN", "overruledBecause", "They wrote."));

        assertThat(ReversedEvents.reversedBy(overruled, List.of(out))).containsExactly(out);
        assertThat(ReversedEvents.reversedBy(out, List.of(out, overruled))).isEmpty();
    }

    private static Set<Object> links(PublishedEvent... invitations) {
        return Stream.of(invitations).map(CombinedInvitations::invitationLink).collect(Collectors.toSet());
    }

    @Test
    void an_invitation_ends_with_its_answer_its_entry_or_its_proposal() {
        var one = speaker("invited", "one");
        var other = speaker("invited", "other");
        var reminder = speaker("reminded", "one");
        var before = List.of(one, other, reminder);

        for (var end : List.of("replaced", "declined", "confirmed")) {
            assertThat(ReversedEvents.invalidLinks(one.id(), speaker(end, "one"), before))
                    .as(end)
                    .isEqualTo(links(one));
        }
        for (var end : List.of(fact("withdrawn"), fact("declined"), merger("merged", "another"), lapsed())) {
            assertThat(ReversedEvents.invalidLinks(one.id(), end, before))
                    .as(end.type())
                    .isEqualTo(links(one, other));
        }
        assertThat(ReversedEvents.invalidLinks(one.id(), fact("accepted"), before))
                .isEmpty();
        assertThat(ReversedEvents.invalidLinks(one.id(), fact("decision-undone"), before))
                .isEmpty();
    }

    private static PublishedEvent lapsed() {
        return fact("decision-undone", Map.of("cause", "LAPSED"));
    }

    /** A mail can name several roles; it is untrue when the last one has ended. */
    @Test
    void an_invitation_that_ended_before_counts_with_the_next_one_that_ends() {
        var one = speaker("invited", "one");
        var other = speaker("invited", "other");
        var before = List.of(one, other, speaker("declined", "one"));

        assertThat(ReversedEvents.invalidLinks(other.id(), speaker("replaced", "other"), before))
                .isEqualTo(links(one, other));
    }

    /** An invitation that is repeated after the proposal's decision was undone is valid. */
    @Test
    void what_ended_before_a_mail_was_written_does_not_count() {
        var one = speaker("invited", "one");
        var other = speaker("invited", "other");
        var undone = fact("decision-undone");
        var before = List.of(one, other, fact("declined"), undone);

        assertThat(ReversedEvents.invalidLinks(undone.id(), speaker("replaced", "other"), before))
                .isEqualTo(links(other));
    }
}
