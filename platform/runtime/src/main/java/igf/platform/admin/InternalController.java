package igf.platform.admin;

import igf.platform.time.Deadlines;
import igf.platform.time.InstanceClock;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the lag of the service and the demo clock to the gateway, which does not route these paths. */
@RestController
@RequestMapping("/internal")
class InternalController {

    private final String service;
    private final boolean demo;
    private final Views views;
    private final DeadLetters deadLetters;
    private final InstanceClock clock;
    private final Deadlines deadlines;

    InternalController(
            @Value("${igf.service}") String service,
            @Value("${igf.demo}") boolean demo,
            Views views,
            DeadLetters deadLetters,
            Clock clock,
            Deadlines deadlines) {
        this.service = service;
        this.demo = demo;
        this.views = views;
        this.deadLetters = deadLetters;
        this.clock = (InstanceClock) clock;
        this.deadlines = deadlines;
    }

    /**
     * The lag of this service.
     *
     * @param items the read models
     * @param setAside number of dead letters of reactions, read models and inbox together
     */
    record ServiceLag(List<AdminController.Projection> items, int setAside) {}

    /** Lists the read models of this service, and counts the dead letters. */
    @GetMapping("/projections")
    @Allow(everyone = true)
    ServiceLag projections() {
        return new ServiceLag(
                AdminController.projections(service, views).items(),
                deadLetters.all().size());
    }

    /**
     * A new time. Give exactly one member.
     *
     * @param now the new time
     * @param forward how far to move the clock forward, as {@code P3D} or {@code PT2H}
     */
    record NewTime(@Nullable Instant now, @Nullable String forward) {}

    record CurrentTime(Instant now) {}

    /** Shows the time of this service. */
    @GetMapping("/demo/clock")
    @Allow(everyone = true)
    CurrentTime time() {
        return new CurrentTime(clock.instant());
    }

    /** Sets the time of this service, in the demo only, and fires the deadlines that are due. 404 without the demo. */
    @PutMapping("/demo/clock")
    @Allow(everyone = true)
    CurrentTime set(@RequestBody NewTime time) {
        if (!demo) {
            throw Problem.notFound();
        }
        if ((time.now() == null) == (time.forward() == null)) {
            throw Problem.malformed("", "ONE_OF", "The body must have either now or forward.");
        }
        var now = clock.set(time.now() != null ? time.now() : forward(String.valueOf(time.forward())));
        deadlines.fireDue();
        return new CurrentTime(now);
    }

    private Instant forward(String amount) {
        try {
            var days = amount.split("T", 2)[0];
            var period = days.equals("P") ? Period.ZERO : Period.parse(days);
            var clockTime = amount.contains("T") ? Duration.parse("PT" + amount.split("T", 2)[1]) : Duration.ZERO;
            return clock.instant()
                    .atOffset(ZoneOffset.UTC)
                    .plus(period)
                    .plus(clockTime)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "/forward", "INVALID_VALUE", "forward must be an ISO-8601 period like P3D or PT2H.");
        }
    }
}
