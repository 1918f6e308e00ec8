package igf.console.search;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.proposal.Stage;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.search.PersonOverview.Invitation;
import igf.console.search.PersonOverview.Mail;
import igf.console.search.PersonOverview.Place;
import igf.console.search.PersonOverview.Registration;
import igf.console.search.PersonOverview.Role;
import igf.console.search.PersonOverview.Seat;
import igf.console.search.PersonOverview.Workshop;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Reads everything about one person from the services. The result names the services that did not respond. */
final class PersonReader {

    private PersonReader() {}

    /** The maximum number of ids, of the person, proposals and registrations, for which mails are searched. */
    private static final int MAX_SUBJECTS = 20;

    /**
     * @param registration id of a registration, for people who are on no roster; otherwise empty
     * @throws ResponseStatusException 404 if there is no such person
     */
    static PersonOverview read(PageContext context, Edition edition, String id, String registration) {
        List<String> unavailable = new ArrayList<>();
        JsonNode rosterJson =
                context.services().readIfVisible(Service.PROPOSAL, "/editions/{edition}/people/{id}", edition.id(), id);
        SearchResults.Person person = rosterJson.isMissingNode() ? null : SearchResults.Person.of(rosterJson);
        JsonNode registrationJson = registration.isEmpty()
                ? null
                : context.services().read(Service.PARTICIPATION, "/registrations/{id}", registration);
        if (registrationJson != null && string(registrationJson, "personId").equals(id)) {
            SearchResults.Person other = SearchResults.Person.fromRegistration(registrationJson);
            person = person == null ? other : person.mergedWith(other);
        }
        if (person == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SearchResults.Person found = person;
        List<Workshop> workshops = workshops(context, edition, found, unavailable);
        List<Registration> registrations =
                orEmpty(unavailable, Service.PARTICIPATION, () -> registrations(context, edition, found));
        List<Mail> mails = orEmpty(
                unavailable, Service.NOTIFICATION, () -> mails(context, edition, found, workshops, registrations));
        return new PersonOverview(
                found,
                workshops,
                listOf(rosterJson, "invitations", Invitation.class),
                registrations,
                mails,
                unavailable.stream().distinct().toList());
    }

    private static <T> List<T> orEmpty(List<String> unavailable, Service service, Supplier<List<T>> read) {
        try {
            return read.get();
        } catch (ResourceAccessException | ResponseStatusException e) {
            unavailable.add(service.id());
            return List.of();
        }
    }

    private static List<Workshop> workshops(
            PageContext context, Edition edition, SearchResults.Person person, List<String> unavailable) {
        Map<String, List<SearchResults.Part>> byProposal = new LinkedHashMap<>();
        person.parts()
                .forEach(part -> byProposal
                        .computeIfAbsent(part.id(), _ -> new ArrayList<>())
                        .add(part));
        return byProposal.values().stream()
                .map(parts -> {
                    SearchResults.Part first = parts.getFirst();
                    List<Place> places = orEmpty(unavailable, Service.SCHEDULING, () -> List.of(place(context, first)));
                    Place place = places.isEmpty() ? Place.NONE : places.getFirst();
                    return new Workshop(
                            first.id(),
                            first.number(),
                            first.title(),
                            first.state(),
                            parts.stream()
                                    .map(part -> new Role(part.role(), part.answer()))
                                    .toList(),
                            place,
                            link(edition, first, place));
                })
                .toList();
    }

    /** Returns the page of a proposal or of a session; empty for a session that was removed before its release. */
    private static String link(Edition edition, SearchResults.Part part, Place place) {
        if (part.sessionId().isEmpty()) {
            return "/proposals/" + part.id();
        }
        if (!part.state().equals(Stage.WITHDRAWN.name())) {
            return "/schedule/" + edition.id() + "?pick=" + part.number();
        }
        // The schedule leaves out what was cancelled.
        return place.state().isEmpty() ? "" : "/sessions/" + part.sessionId();
    }

    private static Place place(PageContext context, SearchResults.Part part) {
        String session = part.sessionId().isEmpty()
                ? context.services()
                        .readIfVisible(Service.PROPOSAL, "/proposals/{id}", part.id())
                        .path("sessionId")
                        .asString("")
                : part.sessionId();
        if (session.isEmpty()) {
            return Place.NONE;
        }
        JsonNode json = context.services().readIfExists(Service.SCHEDULING, "/sessions/{id}", session);
        return json.isMissingNode() ? new Place(session, "", "", "") : Place.of(json, context);
    }

    private static List<Registration> registrations(PageContext context, Edition edition, SearchResults.Person person) {
        return person.emails().stream()
                .flatMap(email -> context.services()
                        .post(
                                Service.PARTICIPATION,
                                Map.of("email", email),
                                "/editions/{edition}/registrations/search",
                                edition.id())
                        .body()
                        .path("items")
                        .valueStream())
                .map(result -> string(result, "id"))
                .distinct()
                .map(id -> context.services().readIfExists(Service.PARTICIPATION, "/registrations/{id}", id))
                .filter(json -> !string(json, "id").isEmpty())
                .map(json -> new Registration(
                        string(json, "id"),
                        string(json, "state"),
                        string(json, "attendance"),
                        listOf(json, "seats", seat -> seat(context, seat))))
                .toList();
    }

    private static Seat seat(PageContext context, JsonNode seat) {
        String session = string(seat, "sessionId");
        return new Seat(
                session,
                context.services()
                        .readIfVisible(Service.SCHEDULING, "/sessions/{id}", session)
                        .path("title")
                        .asString(""),
                string(seat, "attendance"),
                string(seat, "state"),
                string(seat, "position"));
    }

    /**
     * Returns the mails about the person's proposals and registrations that were sent to one of the person's addresses,
     * latest first.
     */
    private static List<Mail> mails(
            PageContext context,
            Edition edition,
            SearchResults.Person person,
            List<Workshop> workshops,
            List<Registration> registrations) {
        Map<String, Mail> mails = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(person.id()),
                        workshops.stream().map(Workshop::proposal),
                        registrations.stream().map(Registration::id))
                .flatMap(ids -> ids)
                .limit(MAX_SUBJECTS)
                .flatMap(about -> context
                        .services()
                        .items(
                                Service.NOTIFICATION,
                                Mail.class,
                                "/messages?edition={edition}&about={about}&limit=1000",
                                edition.id(),
                                about)
                        .stream())
                .filter(mail -> person.hasAddress(mail.to()))
                .forEach(mail -> mails.putIfAbsent(mail.id(), mail));
        return mails.values().stream()
                .sorted(Comparator.comparing(Mail::writtenAt).reversed())
                .toList();
    }
}
