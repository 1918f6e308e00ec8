package igf.participation.agenda.reaction;

import igf.participation.agenda.AgendaEvent;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.seat.SeatEvent;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has the interest in a session counted once at the end of each period in which it changed, however often. A release
 * of the session counts it too: this reaction has not seen marks and seats from before its first start, and links of
 * people's ids change the number.
 */
@Component
@ProcessingGroup("count-interest")
class WhenSessionIsWantedThenScheduleCount {

    private final Deadlines deadlines;
    private final long periodMillis;

    WhenSessionIsWantedThenScheduleCount(
            Deadlines deadlines, @Value("${igf.agenda.count-interest-every:PT10M}") Duration period) {
        this.deadlines = deadlines;
        if (period.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("igf.agenda.count-interest-every must be positive, not " + period);
        }
        this.periodMillis = period.toMillis();
    }

    @EventHandler
    void on(AgendaEvent.SessionMarked event, Meta meta) {
        schedule(event.session(), meta);
    }

    @EventHandler
    void on(AgendaEvent.SessionUnmarked event, Meta meta) {
        schedule(event.session(), meta);
    }

    @EventHandler
    void on(SeatEvent.Taken event, Meta meta) {
        schedule(event.room().session(), meta);
    }

    @EventHandler
    void on(SeatEvent.GivenBack event, Meta meta) {
        schedule(event.session(), meta);
    }

    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Meta meta) {
        schedule(event.session().id(), meta);
    }

    @EventHandler
    void on(ProgrammeEvent.SessionChanged event, Meta meta) {
        schedule(event.session().id(), meta);
    }

    private void schedule(UUID session, Meta meta) {
        var period = Math.floorDiv(meta.recordedAt().toEpochMilli(), periodMillis);
        var end = Instant.ofEpochMilli((period + 1) * periodMillis);
        deadlines.set(InterestDeadline.NAME, InterestDeadline.subject(session, end), end);
    }
}
