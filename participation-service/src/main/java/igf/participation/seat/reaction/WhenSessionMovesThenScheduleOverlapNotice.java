package igf.participation.seat.reaction;

import igf.participation.programme.ProgrammeEvent;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks for people with seats in two rooms at one time, a moment after a session moved. A release publishes its
 * sessions one by one: without the delay, a session that moves together with another would be compared with the other's
 * old time.
 */
@Component
@ProcessingGroup("tell-overlaps")
class WhenSessionMovesThenScheduleOverlapNotice {

    private final Deadlines deadlines;
    private final Duration delay;

    WhenSessionMovesThenScheduleOverlapNotice(
            Deadlines deadlines, @Value("${igf.seats.tell-overlaps-after:PT1M}") Duration delay) {
        this.deadlines = deadlines;
        this.delay = delay;
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Meta meta) {
        deadlines.set(
                OverlapNoticeDeadline.NAME,
                event.session().id().toString(),
                meta.recordedAt().plus(delay));
    }
}
