package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.report.OwnReport;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.registration.PersonFields;
import igf.console.service.Json;
import igf.console.service.Service;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a participant's registrations, seats, roles and invitations; none if the services do not know them. */
public final class OwnParticipation {

    private OwnParticipation() {}

    /** @param over whether the edition has ended */
    record Registration(String id, String edition, String name, String state, String attendance, boolean over) {

        public boolean confirmed() {
            return state.equals("CONFIRMED");
        }
    }

    /** A session at the same time in which they have a seat in the room as well. */
    record SameTime(String session, String number, String title) {

        static SameTime of(JsonNode json) {
            return new SameTime(string(json, "sessionId"), string(json, "number"), string(json, "title"));
        }
    }

    /**
     * A session to attend.
     *
     * @param zone of its edition
     */
    record Appointment(
            String session,
            String edition,
            String number,
            String title,
            String room,
            String startsAt,
            String endsAt,
            ZoneId zone,
            List<String> roles,
            List<OwnSession.Seat> seats,
            List<SameTime> overlaps) {}

    /**
     * @param edition its name
     * @param link page to answer it; empty if it needs no answer
     */
    record Invited(
            String title, String edition, String role, String state, String expiresAt, String link, ZoneId zone) {}

    /** Returns the registrations, latest edition first. */
    static List<Registration> registrations(Visit visit) {
        return kept(visit)
                .map(json -> {
                    String edition = string(json, "edition");
                    Optional<Edition> of = visit.editions().named(edition);
                    return new Registration(
                            string(json, "id"),
                            edition,
                            of.map(Edition::name).orElse(edition),
                            string(json, "state"),
                            string(json, "attendance"),
                            of.map(Edition::phase)
                                    .filter(phase -> phase.equals("REPORTING") || phase.equals("ARCHIVED"))
                                    .isPresent());
                })
                .toList()
                .reversed();
    }

    public static Optional<Registration> registered(Visit visit, String edition) {
        return registrations(visit).stream()
                .filter(one -> one.edition().equals(edition) && one.confirmed())
                .findFirst();
    }

    /** Returns the details of the latest registration, for the next form. */
    public static Map<String, String> newest(Visit visit) {
        List<JsonNode> kept = kept(visit)
                .filter(one -> !string(one, "state").equals("ERASED"))
                .toList();
        return kept.isEmpty() ? Map.of() : PersonFields.of(kept.getLast());
    }

    private static Stream<JsonNode> kept(Visit visit) {
        return visit.services()
                .known(Service.PARTICIPATION, "/people/me")
                .path("registrations")
                .valueStream();
    }

    /** Returns the sessions in time order. */
    static List<Appointment> agenda(Visit visit) {
        List<JsonNode> all = visit.services()
                .items(Service.PARTICIPATION, "/people/me/agenda")
                .toList();
        return all.stream()
                .map(json -> new Appointment(
                        string(json, "sessionId"),
                        string(json, "edition"),
                        string(json, "number"),
                        string(json, "title"),
                        string(json, "room"),
                        string(json, "startsAt"),
                        string(json, "endsAt"),
                        zone(string(json, "edition"), visit),
                        Json.texts(json.path("roles")),
                        listOf(json, "seats", OwnSession.Seat.class),
                        overlaps(json, all)))
                .toList();
    }

    private static List<SameTime> overlaps(JsonNode appointment, List<JsonNode> all) {
        List<String> ids = Json.texts(appointment.path("overlaps"));
        return all.stream()
                .map(SameTime::of)
                .filter(other -> ids.contains(other.session()))
                .toList();
    }

    static List<Invited> invitations(Visit visit) {
        return visit.services()
                .items(Service.PROPOSAL, "/people/me/invitations")
                .map(json -> new Invited(
                        string(json, "title"),
                        visit.editions()
                                .named(string(json, "edition"))
                                .map(Edition::name)
                                .orElse(""),
                        string(json, "role"),
                        string(json, "state"),
                        string(json, "expiresAt"),
                        string(json, "link"),
                        zone(string(json, "edition"), visit)))
                .toList();
    }

    /** A report to file. */
    record Report(OwnReport own, ZoneId zone) {}

    /** Returns the reports to file, earliest deadline first. */
    static List<Report> reports(Visit visit) {
        return visit.services().items(Service.PARTICIPATION, OwnReport.class, "/people/me/reports").stream()
                .map(own -> new Report(own, zone(own.edition(), visit)))
                .toList();
    }

    private static ZoneId zone(String edition, Visit visit) {
        return visit.editions().named(edition).map(Edition::zone).orElse(ZoneOffset.UTC);
    }
}
