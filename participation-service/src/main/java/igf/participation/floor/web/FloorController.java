package igf.participation.floor.web;

import igf.participation.floor.FloorCommand;
import igf.participation.floor.FloorPlace;
import igf.participation.floor.FloorRequest;
import igf.participation.floor.view.FloorQueries;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Mode;
import igf.platform.command.Written;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/floor")
class FloorController {

    private static final String TOOL = "floor:write";

    private final Api api;
    private final People people;
    private final Programme programme;
    private final Registrations registrations;
    private final FloorQueries queries;

    FloorController(Api api, People people, Programme programme, Registrations registrations, FloorQueries queries) {
        this.api = api;
        this.people = people;
        this.programme = programme;
        this.registrations = registrations;
        this.queries = queries;
    }

    record NewRequest(
            @NotNull UUID registrationId,
            @NotNull Mode mode,
            FloorRequest.@NotNull Kind kind,
            @Size(max = 2000) @Nullable String text) {}

    record Place(
            UUID id, FloorRequest.State state, @Nullable Integer position) {}

    /** 201 for a new request; a hand that is up already is 200. */
    @PostMapping
    @Allow(scopes = TOOL, authenticated = true)
    ResponseEntity<Place> ask(@PathVariable UUID session, @RequestBody NewRequest body, Caller caller) {
        var registration = registrations.confirmed(body.registrationId());
        if (!caller.mayUse(TOOL) && !caller.is(registration.person())) {
            throw new Problem(Problem.Kind.FORBIDDEN, "This is not your registration.");
        }
        var known = programme.session(session);
        if (!known.edition().equals(registration.entry().edition())) {
            throw new Refused(Refusal.rule(
                    "OTHER_EDITION", "/registrationId", "The registration is for another edition than the session."));
        }
        var floor = FloorCommand.floorOf(session);
        var written = api.<FloorPlace>send(
                new FloorCommand.Ask(floor, session, known.edition(), request(registration, body)));
        var place = place(written);
        return written.result().fresh()
                ? api.created("/sessions/" + session + "/floor/" + place.id(), written.versionOf(floor), written, place)
                : api.ok(written.versionOf(floor), written, place);
    }

    private FloorRequest request(RegistrationState registration, NewRequest body) {
        var text = body.text() == null || body.text().isBlank()
                ? null
                : body.text().strip();
        return new FloorRequest(
                Api.newId(),
                registration.id(),
                registration.person(),
                body.mode(),
                body.kind(),
                registration.entry().name(),
                text == null ? null : people.seal(registration.person(), text));
    }

    @PostMapping("/{request}/grant")
    @Allow(scopes = TOOL, guard = Moderator.class)
    ResponseEntity<Place> grant(@PathVariable UUID session, @PathVariable UUID request) {
        var floor = FloorCommand.floorOf(session);
        var written = api.<FloorPlace>send(new FloorCommand.Grant(floor, request));
        return api.ok(written.versionOf(floor), written, place(written));
    }

    @PostMapping("/{request}/done")
    @Allow(scopes = TOOL, guard = Moderator.class)
    ResponseEntity<Place> done(@PathVariable UUID session, @PathVariable UUID request) {
        var floor = FloorCommand.floorOf(session);
        var written = api.<FloorPlace>send(new FloorCommand.Finish(floor, request));
        return api.ok(written.versionOf(floor), written, place(written));
    }

    private static Place place(Written<FloorPlace> written) {
        var place = written.result();
        return new Place(place.id(), place.state(), place.position());
    }

    record Row(
            UUID id,
            UUID registrationId,
            Mode mode,
            String kind,
            @Nullable String name,
            @Nullable String text,
            String at,
            String state,
            @Nullable Integer position) {}

    /** The queue as it will be served, for those who serve it. */
    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = TOOL, guard = Moderator.class)
    ResponseEntity<Map<String, List<Row>>> queue(@PathVariable UUID session) {
        var queue = queries.queue(session);
        var items = Map.of("items", queue.rows().stream().map(this::row).toList());
        return queue.version() < 0 ? ResponseEntity.ok(items) : Api.read(queue.version(), items);
    }

    private Row row(FloorQueries.Row row) {
        return new Row(
                row.id(),
                row.registration(),
                row.mode(),
                row.kind(),
                people.show(row.name()),
                people.show(row.text()),
                row.at(),
                row.state(),
                row.position());
    }
}
