package igf.proposal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionStartViewTest {

    private static final UUID PROPOSAL = new UUID(1, 1);
    private static final UUID SESSION = new UUID(1, 2);
    private static final Instant NINE = Instant.parse("2036-10-10T09:00:00Z");

    private final MemoryDocuments documents = new MemoryDocuments();
    private long position;

    private void project(ProgrammeNews news) {
        position++;
        new SessionStartView()
                .project(
                        new RecordedEvent<>(
                                position,
                                "fact-" + position,
                                "stream",
                                position - 1,
                                news,
                                new Meta(Actor.system("test"), NINE, "test", null)),
                        documents);
    }

    private static ProgrammeNews at(Instant start) {
        return new ProgrammeNews.SessionScheduled("igf-2036", SESSION, PROPOSAL, start);
    }

    private static ProgrammeNews leftOut(Instant at) {
        return new ProgrammeNews.SessionLeftOut("igf-2036", SESSION, PROPOSAL, at);
    }

    private @Nullable Instant start() {
        return documents
                .find(SessionStartView.STARTS, PROPOSAL)
                .map(SessionStartView.StoredStart::startsAt)
                .orElse(null);
    }

    @Test
    void a_session_begins_when_it_was_released_last() {
        assertThat(start()).isNull();
        project(at(NINE));
        project(at(NINE.plusSeconds(3600)));
        assertThat(start()).isEqualTo(NINE.plusSeconds(3600));
    }

    @Test
    void one_that_left_the_programme_before_it_began_has_no_start_and_one_that_left_afterwards_keeps_it() {
        project(leftOut(NINE));
        project(at(NINE));
        project(leftOut(NINE));
        assertThat(start()).isEqualTo(NINE);
        project(at(NINE));
        project(leftOut(NINE.minusSeconds(1)));
        assertThat(start()).isNull();
    }
}
