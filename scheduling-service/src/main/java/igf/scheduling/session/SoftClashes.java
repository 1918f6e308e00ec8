package igf.scheduling.session;

import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.EditionFacts.SessionRules;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds clashes that make a place worse but not impossible. A short buffer and missing equipment must be acknowledged; a
 * subtheme or an organization that is at two places is only shown, since a forum cannot avoid it everywhere.
 */
public final class SoftClashes {

    private SoftClashes() {}

    /**
     * Returns a clash for each person with less than the buffer between two sessions in different rooms.
     *
     * @param near sessions that overlap or are nearer than the buffer
     */
    public static List<Clash> tooCloseTogether(
            Occupied candidate, Collection<Occupied> near, LinkedPeople linkedPeople, Duration buffer) {
        var found = new ArrayList<Clash>();
        for (var other : near) {
            if (other.sessionId().equals(candidate.sessionId())
                    || candidate.overlaps(other)
                    || Place.shareRoom(other.room(), candidate.room())) {
                continue;
            }
            var gap = candidate.from().isBefore(other.from())
                    ? Duration.between(candidate.until(), other.from())
                    : Duration.between(other.until(), candidate.from());
            var others = byPerson(other.people(), linkedPeople).keySet();
            byPerson(candidate.people(), linkedPeople).forEach((person, member) -> {
                if (others.contains(person)) {
                    found.add(new Clash(
                            candidate.sessionId(),
                            Kind.BUFFER,
                            Severity.SOFT,
                            person,
                            member.name(),
                            other,
                            candidate.room(),
                            null,
                            null,
                            Map.of("minutes", gap.toMinutes(), "buffer", buffer.toMinutes())));
                }
            });
        }
        return found;
    }

    private static Map<UUID, Member> byPerson(List<Member> people, LinkedPeople linkedPeople) {
        return people.stream()
                .filter(Member::takesPart)
                .collect(Collectors.toMap(
                        member -> linkedPeople.representative(member.personId()),
                        Function.identity(),
                        (first, _) -> first,
                        TreeMap::new));
    }

    /** Returns a clash if the room lacks equipment that the session needs. A room without any listed is unknown. */
    public static List<Clash> missingEquipment(Session session, Room room) {
        var has = room.equipment().stream().map(SoftClashes::normalized).collect(Collectors.toSet());
        var missing = SessionDetails.orOfWorkshop(session.facts().details()).needs().stream()
                .filter(need -> !has.contains(normalized(need)))
                .toList();
        return has.isEmpty() || missing.isEmpty()
                ? List.of()
                : List.of(new Clash(
                        session.id(),
                        Kind.EQUIPMENT,
                        Severity.SOFT,
                        null,
                        null,
                        null,
                        room.room(),
                        null,
                        room.name(),
                        Map.of("missing", missing)));
    }

    /**
     * Returns sessions at the same time with the same subtheme, or with an organizer of the same organization.
     *
     * @param sessions finds a session by its id
     * @param rules names of subthemes
     */
    public static List<Clash> sameTopicOrOrganization(
            Session session,
            Occupied candidate,
            Collection<Occupied> near,
            Function<UUID, @Nullable Session> sessions,
            SessionRules rules) {
        var found = new ArrayList<Clash>();
        var themes = session.facts().subthemes();
        var organizations = organizations(session).keySet();
        for (var occupied : near) {
            var other = sessions.apply(occupied.sessionId());
            if (other == null || other.id().equals(session.id()) || !candidate.overlaps(occupied)) {
                continue;
            }
            var sharedThemes = other.facts().subthemes().stream()
                    .filter(themes::contains)
                    .map(rules::subthemeArgument)
                    .toList();
            var sharedOrganizations = organizations(other).entrySet().stream()
                    .filter(organization -> organizations.contains(organization.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            addIfShared(found, candidate, occupied, Kind.SUBTHEME, sharedThemes);
            addIfShared(found, candidate, occupied, Kind.ORGANIZATION, sharedOrganizations);
        }
        return found;
    }

    private static void addIfShared(List<Clash> found, Occupied candidate, Occupied other, Kind kind, List<?> shared) {
        if (!shared.isEmpty()) {
            found.add(new Clash(
                    candidate.sessionId(),
                    kind,
                    Severity.NOTICE,
                    null,
                    null,
                    other,
                    candidate.room(),
                    null,
                    null,
                    Map.of("shared", shared)));
        }
    }

    /** Returns the organizations of the organizers as given, by their normalized names. */
    private static Map<String, String> organizations(Session session) {
        return session.people().stream()
                .filter(member -> member.role().equals("ORGANIZER") && member.takesPart())
                .flatMap(member -> Stream.ofNullable(member.affiliation()))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toMap(
                        SoftClashes::normalized, Function.identity(), (first, _) -> first, TreeMap::new));
    }

    private static String normalized(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
