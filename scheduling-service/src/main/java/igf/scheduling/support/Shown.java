package igf.scheduling.support;

import igf.platform.domain.Refusal;
import igf.platform.people.People;
import igf.platform.people.StandIns;
import igf.platform.web.ProblemDocuments;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clashing;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How places, people and clashes look in answers. Names are opened here, at the last moment. */
@Component
public class Shown {

    private final People people;
    private final StandIns standIns;

    Shown(People people, StandIns standIns) {
        this.people = people;
        this.standIns = standIns;
    }

    /** {@code {room, roomName, capacity, start, end, timeZone, startsAt, endsAt}}, null for no place */
    public static @Nullable Map<String, Object> place(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var shown = new LinkedHashMap<String, Object>();
        shown.put("room", place.room());
        shown.put("roomName", place.roomName());
        shown.put("capacity", place.capacity());
        shown.put("start", place.start().toString());
        shown.put("end", place.end().toString());
        shown.put("timeZone", place.timeZone());
        shown.put("startsAt", place.startsAt());
        shown.put("endsAt", place.endsAt());
        return shown;
    }

    public static Map<String, @Nullable Object> format(Format format) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("type", format.type());
        shown.put("layout", format.layout());
        shown.put("minutes", format.minutes());
        return shown;
    }

    /** Everybody on a roster, for the secretariat. */
    public List<Map<String, @Nullable Object>> inside(String edition, List<Member> members) {
        return members.stream()
                .map(member -> {
                    var shown = new LinkedHashMap<String, @Nullable Object>();
                    shown.put("id", publicId(edition, member));
                    shown.put("entryId", member.entryId());
                    shown.put("role", member.role());
                    shown.put("name", name(member));
                    shown.put("affiliation", member.affiliation());
                    shown.put("stakeholderGroup", member.stakeholderGroup());
                    shown.put("region", member.region());
                    shown.put("attendance", member.attendance());
                    shown.put("state", member.state());
                    return (Map<String, @Nullable Object>) shown;
                })
                .toList();
    }

    /** Those who take part, for the public. */
    public List<Map<String, @Nullable Object>> outside(String edition, List<Member> members) {
        return named(members).entrySet().stream()
                .map(each -> {
                    var member = each.getKey();
                    var shown = new LinkedHashMap<String, @Nullable Object>();
                    shown.put("personId", publicId(edition, member));
                    shown.put("id", publicId(edition, member));
                    shown.put("role", member.role());
                    shown.put("name", each.getValue());
                    shown.put("affiliation", member.affiliation());
                    shown.put("attendance", member.attendance());
                    return (Map<String, @Nullable Object>) shown;
                })
                .toList();
    }

    /** Those who take part, with their names as they may be shown: whoever was erased is not there any more. */
    public Map<Member, String> named(List<Member> members) {
        var named = new LinkedHashMap<Member, String>();
        members.stream().filter(Member::takesPart).forEach(member -> {
            var name = name(member);
            if (!name.equals(People.ERASED)) {
                named.put(member, name);
            }
        });
        return named;
    }

    /** Holds within one edition only, so that nobody can follow a person from year to year by it. */
    public UUID publicId(String edition, Member member) {
        return standIns.of(member.personId().toString(), edition);
    }

    /** The name, {@code (erased)}, or empty if nobody stated one. */
    public String name(Member member) {
        var name = people.show(member.name());
        return name == null ? "" : name;
    }

    /** {@code {kind, severity, person, personName, session, number, title, room, startsAt, endsAt, detail}} */
    public List<Map<String, @Nullable Object>> clashes(String edition, List<Clash> clashes) {
        return clashes.stream().map(clash -> clash(edition, clash)).toList();
    }

    private Map<String, @Nullable Object> clash(String edition, Clash clash) {
        var other = clash.other();
        var name = people.show(clash.name());
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("kind", clash.kind());
        shown.put("severity", clash.severity());
        var person = clash.person();
        shown.put("person", person == null ? null : standIns.of(person.toString(), edition));
        shown.put("personName", name);
        shown.put("session", other == null ? null : other.sessionId());
        shown.put("number", other == null ? null : other.number());
        shown.put("title", other == null ? null : other.title());
        shown.put("room", other == null ? clash.room() : other.room());
        shown.put("startsAt", other == null ? null : other.from());
        shown.put("endsAt", other == null ? null : other.until());
        shown.put("detail", detail(clash, name == null ? "A person" : name));
        return shown;
    }

    private static String detail(Clash clash, String name) {
        var other = clash.other();
        var session = other == null
                ? ""
                : "session %d \"%s\" from %s to %s"
                        .formatted(other.number(), other.title(), other.from(), other.until());
        return switch (clash.kind()) {
            case ROOM -> "The room " + clash.room() + " is taken by " + session + ".";
            case PERSON -> name + " is in " + session + ", in the room " + (other == null ? "" : other.room()) + ".";
            case CAPACITY -> "The roster alone has more people onsite than " + clash.room() + " has seats.";
            case LAYOUT -> "The room " + clash.room() + " does not offer the session's layout.";
            case SLOT -> "The session lasts longer than the slot.";
        };
    }

    /** A refusal as a person reads it: with its clashes named. */
    public Refusal told(String edition, Refusal refusal) {
        return refusal instanceof Clashing clashing ? refusal(edition, clashing) : refusal;
    }

    /** The refusal with its clashes named, as a member of the problem document. */
    private Refusal refusal(String edition, Clashing refused) {
        var named = clashes(edition, refused.clashes());
        return new Named(refused, named);
    }

    private record Named(Clashing refused, List<Map<String, @Nullable Object>> clashes)
            implements ProblemDocuments.WithMembers {
        @Override
        public String rule() {
            return refused.rule();
        }

        @Override
        public String detail() {
            return String.join(
                    " ",
                    clashes.stream().map(c -> String.valueOf(c.get("detail"))).toList());
        }

        @Override
        public Kind kind() {
            return refused.kind();
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("clashes", clashes);
        }
    }
}
