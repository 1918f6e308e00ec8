package igf.scheduling.programme.web;

import igf.api.programme.SessionState;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.session.Option;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ShownClash;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{id:[0-9a-fA-F-]{36}}/options")
class OptionsController {

    private final ProgrammeQueries queries;
    private final DecryptingMapper mapper;
    private final Clock clock;

    OptionsController(ProgrammeQueries queries, DecryptingMapper mapper, Clock clock) {
        this.queries = queries;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A free place.
     *
     * @param room the room's slug; {@code all-rooms} for all rooms
     * @param start local to the edition's time zone, such as {@code 2026-11-30T09:00}
     * @param clashes SOFT clashes, which have to be acknowledged, and NOTICE ones, which are only shown
     */
    record OptionShown(String room, String start, List<ShownClash> clashes) {}

    /**
     * Lists free places for a session. The best comes first. Each place has the SOFT clashes, which have to be
     * acknowledged, and the NOTICE ones, which are only shown. A slot that is shorter than a workshop is not free. A
     * cancelled session has no places.
     *
     * @param id the session's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<OptionShown>> listSessionOptions(@PathVariable UUID id) {
        var edition = queries.findEdition(id).orElseThrow(Problem::notFound);
        var programme = queries.findState(edition).orElseThrow(Problem::notFound);
        var session = programme.findSession(id).orElseThrow(Problem::notFound);
        var options = session.state() == SessionState.CANCELLED
                ? List.<Option>of()
                : programme.options(session, clock.instant());
        return InMemoryPages.of(
                options.stream()
                        .map(option -> new OptionShown(
                                option.room(),
                                option.start().toString(),
                                mapper.toShownClashes(edition, option.clashes())))
                        .toList(),
                0);
    }
}
