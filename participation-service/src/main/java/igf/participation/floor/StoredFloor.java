package igf.participation.floor;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.GrantTakenBack;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.floor.FloorEvent.Restated;
import igf.participation.floor.FloorEvent.Withdrawn;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's floor.
 *
 * @param id the session's id
 * @param last mode of the last speaker; null before the first
 * @param requests requests in order of arrival, without withdrawn ones
 * @param version the floor's version, for the ETag
 */
record StoredFloor(
        UUID id, @Nullable String edition, @Nullable Mode last, Map<UUID, Request> requests, long version) {

    /** A request; name and text are encrypted. */
    record Request(
            UUID registration,
            Mode mode,
            FloorRequestKind kind,
            PersonalValue name,
            @Nullable PersonalValue text,
            Instant at,
            FloorRequestState state) {

        private static Request of(FloorRequest request, Instant at, FloorRequestState state) {
            return new Request(
                    request.registration(), request.mode(), request.kind(), request.name(), request.text(), at, state);
        }

        private Request withState(FloorRequestState newState) {
            return new Request(registration, mode, kind, name, text, at, newState);
        }
    }

    static StoredFloor empty(UUID session) {
        return new StoredFloor(session, null, null, Map.of(), 0);
    }

    private @Nullable Mode lastAfter(FloorEvent event) {
        return switch (event) {
            case Granted e -> e.mode();
            case GrantTakenBack e -> e.last();
            case Asked _, Restated _, Done _, Withdrawn _ -> last;
        };
    }

    StoredFloor after(FloorEvent event, Instant at, long newVersion) {
        var all = new LinkedHashMap<>(requests);
        switch (event) {
            case Asked e -> all.put(e.request().id(), Request.of(e.request(), at, FloorRequestState.WAITING));
            case Restated e ->
                all.computeIfPresent(
                        e.request().id(), (id, known) -> Request.of(e.request(), known.at(), known.state()));
            case Granted e ->
                all.computeIfPresent(e.request(), (id, known) -> known.withState(FloorRequestState.GRANTED));
            case GrantTakenBack e ->
                all.computeIfPresent(e.request(), (id, known) -> known.withState(FloorRequestState.WAITING));
            case Done e -> all.computeIfPresent(e.request(), (id, known) -> known.withState(FloorRequestState.DONE));
            case Withdrawn e -> all.remove(e.request());
        }
        return new StoredFloor(id, event instanceof Asked e ? e.edition() : edition, lastAfter(event), all, newVersion);
    }
}
