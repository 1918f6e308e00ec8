package igf.notification.policy;

import igf.notification.policy.MailPolicyCommand.SetMailPolicy;
import igf.notification.policy.MailPolicyEvent.MailPolicySet;
import igf.platform.domain.StaleVersionException;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionMailsTest {

    private static final String ID = MailPolicyCommand.idOf("e");

    private final AggregateTestFixture<EditionMails> fixture = new AggregateTestFixture<>(EditionMails.class);

    private static SetMailPolicy set(@Nullable Long seen) {
        return new SetMailPolicy(ID, "e", Set.of("receipt"), null, null, Set.of("roster-restored"), seen);
    }

    private static MailPolicySet happened(String hold) {
        return new MailPolicySet(ID, "e", Set.of(hold), null, null, Set.of("roster-restored"));
    }

    @Test
    void who_has_seen_that_nothing_was_said_says_it_first() {
        fixture.givenNoPriorActivity().when(set(0L)).expectEvents(happened("receipt"));
    }

    @Test
    void who_has_seen_that_nothing_was_said_does_not_write_over_the_first_who_did() {
        fixture.given(happened("declined")).when(set(0L)).expectException(StaleVersionException.class);
    }

    @Test
    void who_has_seen_what_was_said_last_changes_it() {
        fixture.given(happened("declined"), happened("accepted")).when(set(2L)).expectEvents(happened("receipt"));
    }

    @Test
    void who_has_seen_what_was_said_before_does_not() {
        fixture.given(happened("declined"), happened("accepted"))
                .when(set(1L))
                .expectException(StaleVersionException.class);
    }

    @Test
    void who_does_not_say_what_they_have_seen_writes_over_it() {
        fixture.given(happened("declined")).when(set(null)).expectEvents(happened("receipt"));
    }
}
