package igf.proposal.programme;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores when the session of each proposal begins. */
@Component
public class SessionStartView implements View {

    /** By proposal id. */
    public static final ViewCollection<StoredStart> STARTS = ViewCollection.of("starts", StoredStart.class);

    /**
     * @param startsAt start in the latest release; null if the session left the programme before it began
     * @param edition slug; null in documents of an earlier version, until the view is rebuilt
     */
    public record StoredStart(
            @Nullable Instant startsAt, @Nullable String edition) {

        /** Clears the start, unless the session had begun when it left the programme. */
        private StoredStart afterRemoval(Instant at) {
            return startsAt == null || at.isBefore(startsAt) ? new StoredStart(null, edition) : this;
        }
    }

    @Override
    public String name() {
        return "session-starts";
    }

    /** Version 2 added the edition. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof ProgrammeNews news)) {
            return;
        }
        switch (news) {
            case ProgrammeNews.SessionScheduled e ->
                documents.put(STARTS, e.proposal(), new StoredStart(e.startsAt(), e.edition()));
            case ProgrammeNews.SessionLeftOut e ->
                documents.changeIfPresent(STARTS, e.proposal(), start -> start.afterRemoval(e.at()));
        }
    }
}
