package igf.proposal.engagement;

import igf.api.engagement.ChoiceBody;
import igf.api.engagement.ChoiceSession;
import igf.api.engagement.ChoiceShown;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and records the choice of a speaker with too many accepted sessions. A mailed link gives access. */
@RestController
@RequestMapping(Api.BASE + "/choices/{token}")
class ChoiceController {

    private final Api api;
    private final People people;
    private final Aggregates aggregates;
    private final Clock clock;

    ChoiceController(Api api, People people, Aggregates aggregates, Clock clock) {
        this.api = api;
        this.people = people;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /**
     * Shows the sessions that a person chooses from.
     * <p>For the holder of the link in a mail about too many sessions. The request never chooses. Refused with 404 for
     * an unknown link. Refused with 410 if the choice was made or is no longer needed, or if the link has expired or
     * was replaced.
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<ChoiceShown> get(@PathVariable String token) {
        var link = parseToken(token);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(toResponse(new EngagementReader(aggregates).getByToken(link.id(), link.hash(), clock.instant())));
    }

    /**
     * Keeps some sessions and gives up the others.
     * <p>The person leaves the rosters of all sessions that are not listed, and the organizers get a mail. Refused with
     * 422 if no session or more than the edition allows are kept, or if one was not offered. Refused with 404 for an
     * unknown link. Refused with 410 if the choice was made or is no longer needed, or if the link has expired or was
     * replaced.
     */
    @PostMapping("/choice")
    @Allow(everyone = true)
    ResponseEntity<ChoiceShown> chooseSessions(@PathVariable String token, @RequestBody ChoiceBody body) {
        var link = parseToken(token);
        return api.<EngagementState, ChoiceShown>answerUnconditionally(
                new EngagementCommand.Choose(EngagementId.of(link.id()), link.hash(), body.keep()),
                written -> api.ok(null, written, toResponse(written.result())));
    }

    private static LinkToken parseToken(String token) {
        return LinkToken.parse(token).orElseThrow(() -> new RefusedException(Refusal.notFound()));
    }

    private ChoiceShown toResponse(EngagementState engagement) {
        var question = Objects.requireNonNull(engagement.asked(), "a valid token belongs to a question");
        return new ChoiceShown(
                engagement.edition(),
                people.show(question.addressee().name()),
                question.limit(),
                question.offer().expiresAt(),
                engagement.bookings().stream()
                        .map(booking -> new ChoiceSession(
                                booking.proposal(),
                                booking.number(),
                                booking.title(),
                                booking.places().stream()
                                        .map(Booking.Place::role)
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }
}
