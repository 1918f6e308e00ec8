package igf.scheduling.release.web;

import igf.api.release.ChangeType;
import igf.api.release.ShownChanges.FieldShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.release.WorkingProgramme;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/programme/changes")
class ProgrammeChangesController {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Releases releases;
    private final WorkingProgramme working;
    private final ChangesMapper mapper;

    ProgrammeChangesController(Releases releases, WorkingProgramme working, ChangesMapper mapper) {
        this.releases = releases;
        this.working = working;
        this.mapper = mapper;
    }

    /**
     * The differences.
     *
     * @param items the sessions that differ
     * @param next always null, because the list has one page
     */
    record Items(List<Item> items, @Nullable String next) {}

    /**
     * A session that differs.
     *
     * @param session the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     * @param kind kind of the change
     * @param fields each field that differs
     * @param reason why it was cancelled; null if it was not
     */
    record Item(
            UUID session,
            int number,
            String title,
            ChangeType kind,
            List<FieldShown> fields,
            @Nullable String reason) {}

    /**
     * Compares two states of the programme. For the secretariat {@code from} defaults to the last release and {@code
     * to} to the present working programme; for other callers they default to the last two releases. For an instant the
     * secretariat gets the working programme of that time, other callers the release that was current then. 404 for an
     * edition or a release that does not exist.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param from a release's number, 0 for an empty programme, or an instant
     * @param to a release's number, 0 for an empty programme, or an instant
     */
    @GetMapping
    @Allow(everyone = true)
    Items listProgrammeChanges(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        releases.requireEdition(edition);
        var secretariat = caller.isSecretariat();
        var last = releases.listSummaries(edition).size();
        var defaultFrom = secretariat ? last : Math.max(0, last - 1);
        var before = sessions(edition, "from", from == null ? Integer.toString(defaultFrom) : from, secretariat);
        var after = to == null && secretariat
                ? working.currentSessions(edition)
                : sessions(edition, "to", to == null ? Integer.toString(last) : to, secretariat);
        var changes = ReleaseChange.between(before, after, id -> cancellationReason(edition, id, secretariat)).stream();
        return new Items(
                (secretariat ? changes : changes.map(releases.nameRedactor(edition)::redact))
                        .map(change -> new Item(
                                change.session().sessionId(),
                                change.session().number(),
                                change.session().title(),
                                change.type(),
                                mapper.toFields(edition, change),
                                change.reason()))
                        .toList(),
                null);
    }

    private List<ReleasedSession> sessions(
            String edition, String parameter, String numberOrInstant, boolean secretariat) {
        if (numberOrInstant.equals("0")) {
            return List.of();
        }
        if (NUMBER.matcher(numberOrInstant).matches()) {
            return releases.withAllPeople()
                    .findByNumber(edition, Integer.parseInt(numberOrInstant))
                    .map(PublicProgramme::sessions)
                    .orElseThrow(() -> releases.missingRelease(edition));
        }
        var instant = parseInstant(parameter, numberOrInstant);
        return secretariat
                ? working.sessionsAsOf(edition, instant)
                : releases.withAllPeople()
                        .findAsOf(edition, instant)
                        .map(PublicProgramme::sessions)
                        .orElse(List.of());
    }

    private static Instant parseInstant(String parameter, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.malformed(
                    parameter,
                    "INVALID_VALUE",
                    parameter + " must be a release's number, 0 for an empty programme, or an instant.");
        }
    }

    private Optional<String> cancellationReason(String edition, UUID session, boolean secretariat) {
        var known = secretariat ? working.findCancellationReason(edition, session) : Optional.<String>empty();
        return known.or(() -> releases.findSession(session)
                .filter(s -> s.edition().equals(edition))
                .map(s -> s.change().reason()));
    }
}
