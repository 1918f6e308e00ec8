package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.report.OwnReport;
import igf.console.page.Edition;
import igf.console.page.PageContext;
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

/**
 * Reads a participant's registrations, seats, roles and invitations. The lists are empty if the services do not know
 * the participant.
 */
public final class ParticipationReader {

    private ParticipationReader() {}

    /** @param over whether the edition has ended */
    record Registration(String id, String edition, String name, String state, String attendance, boolean over) {

        public boolean confirmed() {
            return state.equals("CONFIRMED");
        }
    }

    /** A session at the same time for which the participant also has a seat in the room. */
    record Overlap(String session, String number, String title) {

        static Overlap of(JsonNode json) {
            return new Overlap(string(json, "sessionId"), string(json, "number"), string(json, "title"));
        }
    }

    /**
     * A session to attend.
     *
     * @param zone time zone of its edition
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
            List<Overlap> overlaps) {}

    /**
     * An invitation to a role in a proposal.
     *
     * @param edition name of the edition; empty if unknown
     * @param link page to answer it; empty if it needs no answer
     */
    record OwnInvitation(
            String title, String edition, String role, String state, String expiresAt, String link, ZoneId zone) {}

    /** Returns the registrations, latest edition first. */
    static List<Registration> registrations(PageContext context) {
        return readRegistrations(context)
                .map(json -> {
                    String edition = string(json, "edition");
                    Optional<Edition> knownEdition = context.editions().find(edition);
                    return new Registration(
                            string(json, "id"),
                            edition,
                            knownEdition.map(Edition::name).orElse(edition),
                            string(json, "state"),
                            string(json, "attendance"),
                            knownEdition
                                    .map(Edition::phase)
                                    .filter(phase -> phase.equals("REPORTING") || phase.equals("ARCHIVED"))
                                    .isPresent());
                })
                .toList()
                .reversed();
    }

    public static Optional<Registration> findRegistration(PageContext context, String edition) {
        return registrations(context).stream()
                .filter(registration -> registration.edition().equals(edition) && registration.confirmed())
                .findFirst();
    }

    /** Returns the details of the latest registration, to fill in the next form; empty if there is none. */
    public static Map<String, String> latestDetails(PageContext context) {
        List<JsonNode> registrations = readRegistrations(context)
                .filter(registration -> !string(registration, "state").equals("ERASED"))
                .toList();
        return registrations.isEmpty() ? Map.of() : PersonFields.of(registrations.getLast());
    }

    private static Stream<JsonNode> readRegistrations(PageContext context) {
        return context.services()
                .readIfExists(Service.PARTICIPATION, "/people/me")
                .path("registrations")
                .valueStream();
    }

    /** Returns the sessions in time order. */
    static List<Appointment> agenda(PageContext context) {
        List<JsonNode> all = context.services()
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
                        zone(string(json, "edition"), context),
                        Json.texts(json.path("roles")),
                        listOf(json, "seats", OwnSession.Seat.class),
                        overlaps(json, all)))
                .toList();
    }

    private static List<Overlap> overlaps(JsonNode appointment, List<JsonNode> all) {
        List<String> ids = Json.texts(appointment.path("overlaps"));
        return all.stream()
                .map(Overlap::of)
                .filter(other -> ids.contains(other.session()))
                .toList();
    }

    static List<OwnInvitation> invitations(PageContext context) {
        return context.services()
                .items(Service.PROPOSAL, "/people/me/invitations")
                .map(json -> new OwnInvitation(
                        string(json, "title"),
                        context.editions()
                                .find(string(json, "edition"))
                                .map(Edition::name)
                                .orElse(""),
                        string(json, "role"),
                        string(json, "state"),
                        string(json, "expiresAt"),
                        string(json, "link"),
                        zone(string(json, "edition"), context)))
                .toList();
    }

    /** A report to file. */
    record Report(OwnReport own, ZoneId zone) {}

    /** Returns the reports to file, earliest deadline first. */
    static List<Report> reports(PageContext context) {
        return context.services().items(Service.PARTICIPATION, OwnReport.class, "/people/me/reports").stream()
                .map(own -> new Report(own, zone(own.edition(), context)))
                .toList();
    }

    private static ZoneId zone(String edition, PageContext context) {
        return context.editions().find(edition).map(Edition::zone).orElse(ZoneOffset.UTC);
    }
}
