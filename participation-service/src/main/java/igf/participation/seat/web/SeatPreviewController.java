package igf.participation.seat.web;

import igf.api.release.ChangeType;
import igf.api.release.PreviewPerson;
import igf.participation.identity.LinkedIds;
import igf.participation.programme.Programme;
import igf.participation.registration.Registrations;
import igf.participation.seat.view.SeatQueries;
import igf.participation.seat.web.SeatForecast.Holder;
import igf.participation.seat.web.SeatForecast.PlannedSession;
import igf.participation.seat.web.SeatForecast.Slot;
import igf.participation.vocabulary.Session;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.ReadOnlyPost;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/seats/preview")
class SeatPreviewController {

    private final Programme programme;
    private final SeatQueries seats;
    private final Registrations registrations;
    private final LinkedIds links;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    SeatPreviewController(
            Programme programme,
            SeatQueries seats,
            Registrations registrations,
            LinkedIds links,
            People people,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.programme = programme;
        this.seats = seats;
        this.registrations = registrations;
        this.links = links;
        this.clock = clock;
    }

    /**
     * A session that a release changes.
     *
     * @param sessionId the session's id
     * @param type kind of the change
     * @param startsAt when it begins then; null for a cancelled session
     * @param endsAt when it ends then; null for a cancelled session
     * @param capacity seats in its room then; null for a cancelled session
     * @param entryChanges whether its calendar entry changes
     */
    record SessionChange(
            @NotNull UUID sessionId,
            @NotNull ChangeType type,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable @Min(0) Integer capacity,
            @Nullable Boolean entryChanges) {

        PlannedSession toPlanned(Session session) {
            return new PlannedSession(
                    session,
                    type == ChangeType.CANCELLED
                            ? null
                            : new Slot(
                                    startsAt == null ? session.startsAt() : startsAt,
                                    endsAt == null ? session.endsAt() : endsAt),
                    capacity == null ? session.capacity() : capacity,
                    type == ChangeType.SCHEDULED || type == ChangeType.MOVED,
                    Boolean.TRUE.equals(entryChanges));
        }
    }

    /**
     * The changes of a release.
     *
     * @param sessions the sessions that change
     */
    record SeatPreviewBody(@NotNull @Size(max = 10_000) List<@NotNull SessionChange> sessions) {}

    /**
     * Numbers of mails about one session.
     *
     * @param sessionId the session's id
     * @param owners mails to owners who are on no roster, like those to people on it
     * @param changed mails to people with a seat in a session that changes, without people named in it
     * @param displaced mails to people who lose their seat because the room becomes smaller
     * @param promoted mails to people who get a free seat
     * @param cancelled mails to people with a seat or a waiting-list place in a cancelled session
     * @param overlapping mails to people who then have seats in two rooms at the same time
     */
    record SeatMailCounts(
            UUID sessionId, int owners, int changed, int displaced, int promoted, int cancelled, int overlapping) {

        static SeatMailCounts of(SeatForecast.MailCounts mails) {
            return new SeatMailCounts(
                    mails.session(),
                    mails.owners(),
                    mails.changed(),
                    mails.displaced(),
                    mails.promoted(),
                    mails.cancelled(),
                    mails.overlapping());
        }
    }

    /**
     * The mails of a release, by session.
     *
     * @param items sessions about which at least one mail is sent
     * @param people the people who get these mails, by name
     */
    record SeatPreview(List<SeatMailCounts> items, List<PreviewPerson> people) {}

    /**
     * Counts the mails about seats that a release would cause, and lists who gets them. Changes nothing. A session with
     * a free seat because another one moves is listed too. Seats in ended sessions are fixed and cause no mail.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the changes of the release
     */
    @PostMapping
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    SeatPreview previewSeats(@PathVariable String edition, @RequestBody SeatPreviewBody body) {
        programme.requireEdition(edition);
        var changes = body.sessions().stream()
                .collect(Collectors.toMap(SessionChange::sessionId, Function.identity(), (first, second) -> second));
        Map<UUID, PlannedSession> sessions = new LinkedHashMap<>();
        programme.sessions(edition).forEach(session -> {
            var change = changes.get(session.id());
            sessions.put(session.id(), change == null ? PlannedSession.unchanged(session) : change.toPlanned(session));
        });
        var recipients = new SeatForecast(sessions, holders(edition), clock.instant()).recipients();
        return new SeatPreview(
                recipients.stream()
                        .map(SeatForecast.Recipients::count)
                        .map(SeatMailCounts::of)
                        .toList(),
                people(edition, recipients, changes));
    }

    private List<PreviewPerson> people(
            String edition, List<SeatForecast.Recipients> recipients, Map<UUID, SessionChange> changes) {
        var mails = new LinkedHashMap<UUID, List<String>>();
        for (var session : recipients) {
            var change = changes.get(session.session());
            add(mails, session.owners(), change == null ? "session-changed" : ownerMail(change.type()));
            add(mails, session.changed(), "seat-changed");
            add(mails, session.displaced(), "seat-displaced");
            add(mails, session.promoted(), "seat-promoted");
            add(mails, session.cancelled(), "seat-cancelled");
            add(mails, session.overlapping(), "seats-overlap");
        }
        people.preloadKeysOf(mails.keySet());
        var names = names(edition);
        return mails.entrySet().stream()
                .map(entry -> new PreviewPerson(
                        pseudonyms.of(entry.getKey(), edition),
                        Objects.requireNonNullElse(people.show(names.get(entry.getKey())), ""),
                        entry.getValue()))
                .filter(person -> !person.name().equals(People.ERASED))
                .sorted(Comparator.comparing(PreviewPerson::name).thenComparing(PreviewPerson::personId))
                .toList();
    }

    private static void add(Map<UUID, List<String>> mails, Collection<UUID> people, String kind) {
        people.forEach(
                person -> mails.computeIfAbsent(person, id -> new ArrayList<>()).add(kind));
    }

    /** Owners who are on no roster get the same mail as people on it. */
    private static String ownerMail(ChangeType type) {
        return switch (type) {
            case SCHEDULED -> "scheduled";
            case MOVED -> "moved";
            case CHANGED -> "session-changed";
            case CANCELLED -> "cancelled";
        };
    }

    private Map<UUID, PersonalValue> names(String edition) {
        var names = new HashMap<UUID, PersonalValue>();
        for (var session : programme.sessions(edition)) {
            session.people()
                    .forEach(person ->
                            Stream.ofNullable(person.name()).forEach(name -> names.put(person.person(), name)));
        }
        names.putAll(registrations.confirmedNames(edition));
        return names;
    }

    private List<Holder> holders(String edition) {
        var linkedPeople = links.linkedPeople();
        var confirmed = registrations.confirmedPeople(edition);
        var held = seats.heldSeats(confirmed.keySet());
        return confirmed.entrySet().stream()
                .flatMap(registration -> held.getOrDefault(registration.getKey(), List.of()).stream()
                        .map(seat -> new Holder(
                                registration.getValue(),
                                linkedPeople.representative(registration.getValue()),
                                seat.session(),
                                seat.attendance(),
                                seat.state(),
                                seat.since())))
                .toList();
    }
}
