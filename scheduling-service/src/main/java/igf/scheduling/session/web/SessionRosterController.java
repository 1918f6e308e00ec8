package igf.scheduling.session.web;

import igf.api.problem.ProblemKind;
import igf.api.roster.SessionPersonBody;
import igf.api.roster.SessionPersonShown;
import igf.api.roster.SessionRosterShown;
import igf.platform.command.Commands;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.platform.web.body.BodyValidator;
import igf.scheduling.programme.ProgrammeCommand.ChangePerson;
import igf.scheduling.programme.ProgrammeCommand.ListPerson;
import igf.scheduling.programme.ProgrammeCommand.RemovePerson;
import igf.scheduling.programme.SessionReader;
import igf.scheduling.programme.Standing;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.support.ProgrammeCommands;
import igf.scheduling.vocabulary.Member;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the people of any session, and writes those of a session without a proposal. */
@RestController
@RequestMapping(Api.BASE + "/sessions/{id:[0-9a-fA-F-]{36}}/roster")
class SessionRosterController {

    private final Api api;
    private final Commands commands;
    private final ProgrammeCommands programmeCommands;
    private final ProgrammeQueries queries;
    private final SessionPersonMapper mapper;
    private final BodyValidator validator;

    SessionRosterController(
            Api api,
            Commands commands,
            ProgrammeCommands programmeCommands,
            ProgrammeQueries queries,
            SessionPersonMapper mapper,
            BodyValidator validator) {
        this.api = api;
        this.commands = commands;
        this.programmeCommands = programmeCommands;
        this.queries = queries;
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads the people of a session, with their addresses and answers. The {@code ETag} is the session's.
     *
     * @param id the session's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<SessionRosterShown> readRoster(@PathVariable UUID id) {
        var edition = queries.findEdition(id).orElseThrow(Problem::notFound);
        var session = queries.findState(edition)
                .flatMap(state -> state.findSession(id))
                .orElseThrow(Problem::notFound);
        var people = session.people().stream()
                .map(member -> mapper.toShown(edition, member))
                .toList();
        return Api.read(session.version(), new SessionRosterShown(people, null));
    }

    /**
     * Lists a person on the roster of a session without a proposal. The person gets one role. Everyone with a known
     * address is invited by mail. The {@code ETag} is the session's new version. 409 {@code SESSION_OF_PROPOSAL} for a
     * workshop, whose roster is its proposal's; 409 {@code SESSION_CANCELLED} for a cancelled session. 422 {@code
     * KIND_WITHOUT_PEOPLE} for a session of a kind without people, such as a break.
     *
     * @param id the session's id
     * @param body the person
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<SessionPersonShown> addSessionPerson(@PathVariable UUID id, @RequestBody SessionPersonBody body) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        var entry = Api.newId();
        var command = new ListPerson(edition, id, mapper.toMember(entry, body), expectedVersion);
        return programmeCommands.<Standing, SessionPersonShown>answer(
                edition,
                command,
                written -> api.created(
                        "/sessions/" + id + "/roster/" + entry,
                        written.result().session().version(),
                        written,
                        toShown(written.result(), entry)));
    }

    /**
     * Changes an entry on the roster of a session without a proposal. A merge-patch (RFC 7396): omitted fields stay
     * unchanged, null removes a value. A new address is another person, who is invited, except if the entry had none;
     * the link of the old address becomes invalid. The {@code ETag} is the session's new version. 409 as for a new
     * entry.
     *
     * @param id the session's id
     * @param entry id of the entry
     */
    @PatchMapping(
            path = "/{entry}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<SessionPersonShown> changeSessionPerson(
            @PathVariable UUID id, @PathVariable UUID entry, @RequestBody SessionPersonPatch patch) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        var before = requireEntry(edition, id, entry);
        var body = requireValid(patch.applyTo(mapper.toBody(before)));
        return programmeCommands.<Standing, SessionPersonShown>answer(
                edition,
                new ChangePerson(edition, id, mapper.toMember(before, body), expectedVersion),
                written -> api.ok(written.result().session().version(), written, toShown(written.result(), entry)));
    }

    /**
     * Removes an entry from the roster of a session without a proposal. The link of an invitation becomes invalid. 409
     * as for a new entry.
     *
     * @param id the session's id
     * @param entry id of the entry
     */
    @DeleteMapping("/{entry}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Void> removeSessionPerson(@PathVariable UUID id, @PathVariable UUID entry) {
        var expectedVersion = ProgrammeCommands.expectedVersion();
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        requireEntry(edition, id, entry);
        return programmeCommands.<Standing, Void>answer(
                edition,
                new RemovePerson(edition, id, entry, expectedVersion),
                written -> ResponseEntity.noContent()
                        .headers(api.done(written).getHeaders())
                        .eTag("\"" + written.result().session().version() + "\"")
                        .build());
    }

    /** Reads the log, so that a change by somebody else just now is not undone. */
    private Member requireEntry(String edition, UUID id, UUID entry) {
        var reader = new SessionReader(commands.aggregates());
        return programmeCommands.awaitKnown(edition, () -> reader.get(edition, id)).people().stream()
                .filter(member -> entry.equals(member.entryId()))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(ProblemKind.NOT_FOUND, "There is no such entry on the session's roster."));
    }

    private SessionPersonBody requireValid(SessionPersonBody body) {
        var flaws = validator.validate(body).stream()
                .map(violation ->
                        new Problem.Flaw("/" + violation.getPropertyPath(), "INVALID_VALUE", violation.getMessage()))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Problem(ProblemKind.MALFORMED, "The patch would lead to invalid values.", flaws);
        }
        return body;
    }

    private SessionPersonShown toShown(Standing standing, UUID entry) {
        return standing.session().people().stream()
                .filter(member -> entry.equals(member.entryId()))
                .findFirst()
                .map(member -> mapper.toShown(standing.edition().edition(), member))
                .orElseThrow(Problem::notFound);
    }
}
