package igf.scheduling.programme.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.StandingClash;
import igf.scheduling.programme.view.Acknowledged;
import igf.scheduling.programme.view.Programmes;
import igf.scheduling.support.Representations;
import igf.scheduling.support.Slices;
import igf.scheduling.vocabulary.Clash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/clashes")
class ClashController {

    private final Programmes programmes;
    private final Representations shown;

    ClashController(Programmes programmes, Representations shown) {
        this.programmes = programmes;
        this.shown = shown;
    }

    /**
     * Something in the programme that does not go together.
     *
     * @param kind ROOM or PERSON for two sessions at a time, CAPACITY, LAYOUT or SLOT for one in its room
     * @param severity HARD: nothing is released until it is gone; SOFT: it may stay
     * @param sessions two, or the one whose room or slot does not suit it
     * @param person who is in both sessions, null for other kinds
     * @param personName of that person
     * @param room slug; null for a person, who is in two
     * @param detail the same in words
     * @param acknowledged null as long as nobody accepted it
     */
    record ClashShown(
            Clash.Kind kind,
            Weight severity,
            List<UUID> sessions,
            @Nullable UUID person,
            @Nullable String personName,
            @Nullable String room,
            String detail,
            @Nullable AcknowledgedShown acknowledged) {}

    enum Weight {
        HARD,
        SOFT
    }

    /**
     * That a clash was accepted.
     *
     * @param by client or user
     * @param at when
     * @param reason if one was given
     */
    record AcknowledgedShown(
            String by, Instant at, @Nullable String reason) {}

    /**
     * Lists everything in the programme that does not go together. As it is worked on now, each clash once, by the number of its
     * session. A person is named by each two sessions at the same time, whatever their roles.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<ClashShown>> listClashes(@PathVariable String edition) {
        var board = programmes.board(edition).orElseThrow(Problem::notFound);
        var acknowledged = programmes.acknowledged(edition);
        return Slices.of(
                StandingClash.all(board).stream()
                        .map(standing -> shown(edition, standing, acknowledged))
                        .toList(),
                0);
    }

    private ClashShown shown(String edition, StandingClash standing, Map<UUID, Acknowledged> acknowledged) {
        var clash = standing.clash();
        var person = clash.person();
        var facts = standing.session().facts();
        return new ClashShown(
                clash.kind(),
                clash.severity() == Clash.Severity.HARD ? Weight.HARD : Weight.SOFT,
                standing.sessions(),
                person == null ? null : shown.publicId(edition, person),
                shown.name(clash),
                person == null ? clash.room() : null,
                "Session %d \"%s\": %s".formatted(facts.number(), facts.title(), shown.detail(clash)),
                clash.severity() == Clash.Severity.HARD ? null : acknowledged(standing, acknowledged));
    }

    /** Accepted with either place. */
    private static @Nullable AcknowledgedShown acknowledged(
            StandingClash standing, Map<UUID, Acknowledged> acknowledged) {
        return standing.sessions().stream()
                .flatMap(id -> Stream.ofNullable(acknowledged.get(id)).filter(a -> a.covers(standing.seenFrom(id))))
                .findFirst()
                .map(a -> new AcknowledgedShown(a.by(), a.at(), a.reason()))
                .orElse(null);
    }
}
