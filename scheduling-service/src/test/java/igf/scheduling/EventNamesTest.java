package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.stored.EventNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    /** Stored names are data: one that is in a log somewhere may be added to, never changed or taken away. */
    @Test
    void the_names_under_which_events_are_stored_are_these() {
        assertThat(EventNames.in(List.of("igf.scheduling")).all())
                .containsExactly(
                        "heard.edition-described.1",
                        "heard.person-answered.1",
                        "heard.person-invited.1",
                        "heard.person-linked.1",
                        "heard.person-replaced.1",
                        "heard.proposal-accepted.1",
                        "heard.proposal-changed.1",
                        "heard.proposal-dropped.1",
                        "heard.roster-changed.1",
                        "plan.applied.1",
                        "plan.completed.1",
                        "plan.failed.1",
                        "plan.requested.1",
                        "plan.started.1",
                        "plan.stopped.1",
                        "programme.clashes-acknowledged.1",
                        "programme.contents-changed.1",
                        "programme.edition-described.1",
                        "programme.people-changed.1",
                        "programme.people-linked.1",
                        "programme.session-added.1",
                        "programme.session-cancelled.1",
                        "programme.session-placed.1",
                        "programme.session-unplaced.1",
                        "release.released.1",
                        "release.released.2",
                        "venue.grid-laid.1",
                        "venue.room-described.1");
    }
}
