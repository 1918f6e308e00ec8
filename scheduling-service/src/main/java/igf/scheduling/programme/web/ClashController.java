package igf.scheduling.programme.web;

import igf.api.problem.ProblemKind;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.CurrentClash;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.InMemoryPages;
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

    private final ProgrammeQueries queries;
    private final DecryptingMapper mapper;

    ClashController(ProgrammeQueries queries, DecryptingMapper mapper) {
        this.queries = queries;
        this.mapper = mapper;
    }

    /**
     * A clash in the programme.
     *
     * @param id stays the same as long as the clash exists
     * @param kind ROOM, PERSON, EXCLUSIVE, BUFFER, SUBTHEME or ORGANIZATION for two sessions, CAPACITY, LAYOUT,
     *     EQUIPMENT, SLOT or ROOM_CLOSED for one in its room, OUTSIDE_EDITION, PAST, UNAVAILABLE or HOURS for its time
     * @param severity HARD: blocks releases until it is resolved or, if possible, acknowledged; SOFT: does not block
     * @param sessions ids of the two sessions, or of the one that does not fit its room or time
     * @param person the person who is in both sessions or cannot come; null for other kinds
     * @param personName that person's name
     * @param room the room's slug; null for a clash of a person
     * @param detail sentence with local times, the names of rooms, and the titles and numbers of sessions, in the
     *     language of {@code Accept-Language}
     * @param acknowledgeable whether a release can acknowledge it
     * @param acknowledged the acknowledgement; null until somebody accepts the clash
     * @param code which sentence follows the session in {@code detail}: the kind, or a case of it, such as
     *     PERSON_UNCONFIRMED
     * @param args values of that sentence, for clients that write their own
     */
    record ClashShown(
            UUID id,
            Clash.Kind kind,
            Weight severity,
            List<UUID> sessions,
            @Nullable UUID person,
            @Nullable String personName,
            @Nullable String room,
            String detail,
            boolean acknowledgeable,
            @Nullable AcknowledgedShown acknowledged,
            String code,
            Map<String, Object> args) {}

    enum Weight {
        HARD,
        SOFT
    }

    /**
     * An acknowledgement of a clash.
     *
     * @param by the client or user who accepted it
     * @param at when it was accepted
     * @param reason the reason; null if none was given
     */
    record AcknowledgedShown(
            String by, Instant at, @Nullable String reason) {}

    /**
     * Lists the clashes of the present programme. Each clash appears once, sorted by the number of its session;
     * sessions that were placed in a slot that had begun come last. Two sessions at the same time clash for a person
     * who takes part in both, in any roles. UNAVAILABLE says that a person cannot come, and never when or why: it is
     * HARD for people who have confirmed. HOURS says that a person who takes part online has named other hours.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<ClashShown>> listClashes(@PathVariable String edition) {
        var programme = queries.findState(edition)
                .orElseThrow(() -> new Problem(ProblemKind.NOT_FOUND, "There is no edition " + edition + "."));
        var acknowledgements = new Acknowledgements(
                queries.placementAcknowledgements(edition), queries.releaseAcknowledgements(edition));
        return InMemoryPages.of(
                Stream.concat(CurrentClash.findAll(programme).stream(), acknowledgements.pastSlotClashes(programme))
                        .map(clash -> toShown(edition, clash, acknowledgements))
                        .toList(),
                0);
    }

    private ClashShown toShown(String edition, CurrentClash currentClash, Acknowledgements acknowledgements) {
        var clash = currentClash.clash();
        var shown = mapper.toShownClash(edition, clash, currentClash.namedSession());
        return new ClashShown(
                shown.id(),
                shown.kind(),
                clash.severity() == Clash.Severity.HARD ? Weight.HARD : Weight.SOFT,
                currentClash.sessions(),
                shown.person(),
                shown.personName(),
                clash.person() == null ? clash.room() : null,
                shown.detail(),
                shown.acknowledgeable(),
                acknowledgements.find(currentClash).orElse(null),
                shown.code(),
                shown.args());
    }
}
