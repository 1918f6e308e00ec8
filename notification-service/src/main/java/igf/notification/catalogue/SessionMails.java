package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The mails about a session after a release, for people who join it, leave it or stay in it. */
final class SessionMails {

    private static final Set<String> SEEN_IN_CALENDARS = Set.of("title", "room", "start", "minutes");

    private final PublicFact fact;
    private final EventMembers data;
    private final List<EventMembers> fields;

    private SessionMails(PublicFact fact) {
        this.fact = fact;
        this.data = new EventMembers(fact.data());
        this.fields = data.members("fields");
    }

    static List<Content> of(PublicFact fact) {
        return new SessionMails(fact).mails();
    }

    private List<Content> mails() {
        return switch (fact.type()) {
            case "igf.session.scheduled.v1" -> toThose("scheduled", present());
            case "igf.session.cancelled.v1" -> toThose("cancelled", present());
            case "igf.session.moved.v1" -> toAllAsTheyAre("moved");
            default -> toAllAsTheyAre(changesEntries(data) ? "session-changed" : null);
        };
    }

    static boolean changesEntries(EventMembers data) {
        return data.members("fields").stream()
                .anyMatch(field -> SEEN_IN_CALENDARS.contains(String.valueOf(field.text("name"))));
    }

    private List<Content> toAllAsTheyAre(@org.jspecify.annotations.Nullable String toWhoStays) {
        var newcomers = ids(present().stream().filter(this::isNew).toList());
        var there = ids(present());
        var mails = new ArrayList<>(toThose(
                "scheduled",
                present().stream().filter(p -> newcomers.contains(id(p))).toList()));
        if (toWhoStays != null) {
            mails.addAll(toThose(
                    toWhoStays,
                    present().stream().filter(p -> !newcomers.contains(id(p))).toList()));
        }
        mails.addAll(toThose(
                "session-left",
                of("left").stream().filter(p -> !there.contains(id(p))).toList()));
        return mails;
    }

    private List<EventMembers> present() {
        return data.members("people").stream()
                .filter(person -> !"DECLINED".equals(person.text("state")))
                .toList();
    }

    /** Returns whether the person had no role before: all present roles are new, and none was given up. */
    private boolean isNew(EventMembers person) {
        return ids(of("joined")).contains(id(person))
                && !ids(of("left")).contains(id(person))
                && present().stream()
                        .filter(other -> id(other).equals(id(person)))
                        .allMatch(role -> of("joined").stream()
                                .anyMatch(joined -> id(joined).equals(id(role))
                                        && String.valueOf(joined.text("role")).equals(role.text("role"))));
    }

    private List<EventMembers> of(String side) {
        return fields.stream().flatMap(field -> field.members(side).stream()).toList();
    }

    private static String id(EventMembers person) {
        return String.valueOf(person.text("personId"));
    }

    private static Set<String> ids(List<EventMembers> people) {
        var ids = new HashSet<String>();
        people.forEach(person -> ids.add(id(person)));
        return ids;
    }

    private List<Content> toThose(String template, List<EventMembers> people) {
        var mails = new ArrayList<Content>();
        var written = new HashSet<UUID>();
        for (var person : people) {
            if (person.sealed("emailSealed").isPresent()) {
                person.id("personId")
                        .filter(written::add)
                        .ifPresent(id -> mails.add(Catalogue.content(fact, template, id, person, placed(data))));
            }
        }
        return mails;
    }

    /** Returns the session's place, now and before, and the number of its calendar entry. */
    static Map<String, Object> placed(EventMembers data) {
        var values = new LinkedHashMap<>(data.only("release", "calendarSequence"));
        var placement = data.member("placement");
        values.putAll(placement.only("roomName", "start", "end", "timeZone", "startsAt", "endsAt"));
        values.putAll(before(data.member("previous")));
        return values;
    }

    /** Renames the members of a place to those of the place before. */
    static Map<String, Object> before(EventMembers place) {
        var values = new LinkedHashMap<String, Object>();
        place.only("roomName", "start", "end", "timeZone", "startsAt", "endsAt")
                .forEach((name, value) -> values.put(
                        "previous" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value));
        return values;
    }
}
