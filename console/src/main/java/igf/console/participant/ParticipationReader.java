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

    private static final String AGENDA = "/people/me/agenda";

    private ParticipationReader() {}

    /** @param over whether the edition has ended */
    record Registration(String id, String edition, String name, String state, String attendance, boolean over) {

        public boolean confirmed() {
            return state.equals("CONFIRMED");
        }
    }

    /** A session at the same time. */
    record Overlap(String session, String number, String title) {

        static Overlap of(JsonNode json) {
            return new Overlap(string(json, "sessionId"), string(json, "number"), string(json, "title"));
        }
    }

    /**
     * A session to attend.
     *
     * @param zone time zone of its edition
     * @param overlaps sessions at the same time for which the participant also has a seat in the room
     * @param clashes other sessions of the agenda at the same time
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
            List<Overlap> overlaps,
            boolean marked,
            List<Overlap> clashes) {

        /** Returns the clashes that are not overlaps. */
        public List<Overlap> otherClashes() {
            return clashes.stream().filter(other -> !overlaps.contains(other)).toList();
        }
    }

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
        return agenda(context.services().readIfExists(Service.PARTICIPATION, AGENDA), context);
    }

    /** Returns the sessions in time order; empty for a viewer who has no agenda. */
    static Optional<List<Appointment>> findAgenda(PageContext context) {
        if (!context.viewer().isKnown()) {
            return Optional.empty();
        }
        JsonNode json = context.services().readIfVisible(Service.PARTICIPATION, AGENDA);
        return json.isObject() ? Optional.of(agenda(json, context)) : Optional.empty();
    }

    private static List<Appointment> agenda(JsonNode json, PageContext context) {
        List<JsonNode> all = json.path("items").valueStream().toList();
        return all.stream()
                .map(item -> new Appointment(
                        string(item, "sessionId"),
                        string(item, "edition"),
                        string(item, "number"),
                        string(item, "title"),
                        string(item, "room"),
                        string(item, "startsAt"),
                        string(item, "endsAt"),
                        zone(string(item, "edition"), context),
                        Json.texts(item.path("roles")),
                        listOf(item, "seats", OwnSession.Seat.class),
                        others(item, "overlaps", all),
                        item.path("marked").asBoolean(false),
                        others(item, "clashes", all)))
                .toList();
    }

    private static List<Overlap> others(JsonNode appointment, String member, List<JsonNode> all) {
        List<String> ids = Json.texts(appointment.path(member));
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
