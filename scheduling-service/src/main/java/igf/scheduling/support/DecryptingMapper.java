package igf.scheduling.support;

import igf.api.programme.PlannedPerson;
import igf.api.programme.PublishedPerson;
import igf.api.programme.ShownPlacement;
import igf.platform.domain.Refusal;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.vocabulary.AcknowledgementRule;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps people and clashes to API records. Names are decrypted here and nowhere else. */
@Component
public class DecryptingMapper {

    private final People people;
    private final Pseudonyms pseudonyms;

    DecryptingMapper(People people, Pseudonyms pseudonyms) {
        this.people = people;
        this.pseudonyms = pseudonyms;
    }

    /** Returns everybody on a roster, for the secretariat. */
    public List<PlannedPerson> toPlanned(String edition, List<Member> members) {
        return members.stream()
                .map(member -> new PlannedPerson(
                        publicId(edition, member),
                        member.entryId(),
                        member.role(),
                        decryptName(member),
                        member.affiliation(),
                        member.stakeholderGroup(),
                        member.region(),
                        member.attendance(),
                        member.state()))
                .toList();
    }

    /** Returns the participants, for the public. */
    public List<PublishedPerson> toPublished(String edition, List<Member> members) {
        return namedParticipants(members).entrySet().stream()
                .map(entry -> toPublished(publicId(edition, entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PublishedPerson toPublished(UUID id, Member member, String name) {
        return new PublishedPerson(id, id, member.role(), name, member.affiliation(), member.attendance());
    }

    /** Returns the participants with their names; erased people are missing. */
    public Map<Member, String> namedParticipants(List<Member> members) {
        var named = new LinkedHashMap<Member, String>();
        members.stream().filter(Member::takesPart).forEach(member -> {
            var name = decryptName(member);
            if (!name.equals(People.ERASED)) {
                named.put(member, name);
            }
        });
        return named;
    }

    /** Returns how many people may be named later; erased people do not count. */
    public int countToBeConfirmed(List<Member> unnamed) {
        return namedParticipants(unnamed).size();
    }

    /** Returns an id that is valid within one edition only, so that nobody can follow a person across editions. */
    public UUID publicId(String edition, Member member) {
        return publicId(edition, member.personId());
    }

    public UUID publicId(String edition, UUID person) {
        return pseudonyms.of(person.toString(), edition);
    }

    /** Returns the name, {@code (erased)}, or empty if none was given. */
    public String decryptName(Member member) {
        var name = people.show(member.name());
        return name == null ? "" : name;
    }

    public List<ShownClash> toShownClashes(String edition, List<Clash> clashes) {
        return clashes.stream().map(clash -> toShownClash(edition, clash)).toList();
    }

    /**
     * Returns a clash with a text that names its session.
     *
     * @param session the session with its place, in words
     */
    public ShownClash toShownClash(String edition, Clash clash, String session) {
        return toShown(edition, clash, session + ": " + describe(clash));
    }

    private ShownClash toShownClash(String edition, Clash clash) {
        return toShown(edition, clash, describe(clash));
    }

    private ShownClash toShown(String edition, Clash clash, String detail) {
        var other = clash.other();
        var person = clash.person();
        return new ShownClash(
                clash.id(),
                clash.kind(),
                clash.severity(),
                person == null ? null : publicId(edition, person),
                decryptName(clash),
                other == null ? null : other.sessionId(),
                other == null ? null : other.number(),
                other == null ? null : other.title(),
                other == null ? clash.room() : other.room(),
                other == null ? null : other.from(),
                other == null ? null : other.until(),
                detail,
                AcknowledgementRule.FOR_RELEASES.allows(clash));
    }

    /**
     * Returns the name of the person who clashes, or {@code (erased)}; null for other kinds and if no name was given.
     */
    public @Nullable String decryptName(Clash clash) {
        return people.show(clash.name());
    }

    /** Describes a clash from the point of view of {@code clash.session()}, which the text does not name. */
    public String describe(Clash clash) {
        var name = decryptName(clash);
        return describe(clash, name == null ? "A person" : name);
    }

    private static String describe(Clash clash, String name) {
        var other = clash.other();
        var closedRoom = clash.closedRoom();
        var session = other == null
                ? ""
                : "session %d \"%s\", %s"
                        .formatted(other.number(), other.title(), other.place().describeTime());
        var room = clash.roomName() == null ? clash.room() : clash.roomName();
        return switch (clash.kind()) {
            case ROOM ->
                clash.room().equals(Place.ALL_ROOMS)
                        ? "It needs all rooms, and one is taken by " + session + "."
                        : other != null && other.room().equals(Place.ALL_ROOMS)
                                ? "All rooms are taken by " + session + "."
                                : "The room "
                                        + (other == null ? room : other.place().roomName()) + " is taken by " + session
                                        + ".";
            case EXCLUSIVE ->
                other != null && other.exclusive()
                        ? "Nothing may run beside " + session + "."
                        : "Nothing may run beside it, but there is " + session + ".";
            case PERSON ->
                name + (clash.severity() == Clash.Severity.SOFT ? ", who has not confirmed both, is in " : " is in ")
                        + session + ", in the room "
                        + (other == null ? "" : other.place().roomName()) + ".";
            case UNAVAILABLE ->
                name + (clash.severity() == Clash.Severity.SOFT ? ", who has not confirmed, cannot" : " cannot")
                        + " come at this time.";
            case HOURS -> name + " takes part online, and this is outside their hours.";
            case CAPACITY ->
                "More people are on the roster onsite, expected or interested than the room " + room + " has seats.";
            case LAYOUT -> "The room " + room + " does not offer the session's layout.";
            case SLOT -> "The session lasts longer than the slot.";
            case OUTSIDE_EDITION -> "Its day is not one of the edition's days.";
            case PAST -> "The slot has already begun.";
            case BUFFER ->
                "%s has only %s between it and %s, in the room %s."
                        .formatted(
                                name,
                                clash.subject(),
                                session,
                                other == null ? "" : other.place().roomName());
            case EQUIPMENT -> "The room %s does not have: %s.".formatted(room, clash.subject());
            case SUBTHEME -> "The subtheme %s is also that of %s.".formatted(clash.subject(), session);
            case ORGANIZATION -> "The organization %s also organizes %s.".formatted(clash.subject(), session);
            case ROOM_CLOSED -> closedRoom == null ? "The room is closed." : closedRoom.describe();
        };
    }

    /** Adds names and descriptions to the clashes of a refusal. */
    public Refusal describeClashes(String edition, Refusal refusal) {
        return refusal instanceof ClashRefusal clashing ? describedRefusal(edition, clashing) : refusal;
    }

    private Refusal describedRefusal(String edition, ClashRefusal refused) {
        var sessions = refused.sessions();
        var described = sessions.isEmpty()
                ? toShownClashes(edition, refused.clashes())
                : IntStream.range(0, sessions.size())
                        .mapToObj(i -> toShownClash(edition, refused.clashes().get(i), sessions.get(i)))
                        .toList();
        return new DescribedClashes(
                refused,
                described,
                refused.alternatives().stream()
                        .map(ProgrammeMapper::toPlacement)
                        .toList());
    }

    private record Members(List<ShownClash> clashes, List<ShownPlacement> alternatives) {}

    private record DescribedClashes(ClashRefusal refused, List<ShownClash> clashes, List<ShownPlacement> alternatives)
            implements ProblemDocuments.WithMembers {
        @Override
        public String rule() {
            return refused.rule();
        }

        @Override
        public String detail() {
            return String.join(" ", clashes.stream().map(ShownClash::detail).toList());
        }

        @Override
        public Kind kind() {
            return refused.kind();
        }

        @Override
        public Record members() {
            return new Members(clashes, alternatives);
        }
    }
}
