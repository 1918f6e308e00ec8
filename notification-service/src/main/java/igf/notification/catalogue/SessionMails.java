package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails about a session after a release, for people who join it, leave it or stay in it. */
final class SessionMails {

    private static final Set<String> CALENDAR_FIELDS = Set.of("title", "room", "start", "minutes");

    private final PublishedEvent event;
    private final EventMembers data;
    private final List<EventMembers> fields;

    private SessionMails(PublishedEvent event) {
        this.event = event;
        this.data = new EventMembers(event.data());
        this.fields = data.members("fields");
    }

    static List<MailContent> of(PublishedEvent event) {
        return new SessionMails(event).mails();
    }

    private List<MailContent> mails() {
        return switch (event.type()) {
            case "igf.session.scheduled.v1" -> mailsTo(MailKind.SCHEDULED, currentPeople());
            case "igf.session.cancelled.v1" -> mailsTo(MailKind.CANCELLED, currentPeople());
            case "igf.session.moved.v1" -> mailsAfterChange(MailKind.MOVED);
            default -> mailsAfterChange(changesCalendarEntry(data) ? MailKind.SESSION_CHANGED : null);
        };
    }

    static boolean changesCalendarEntry(EventMembers data) {
        return data.members("fields").stream()
                .anyMatch(field -> CALENDAR_FIELDS.contains(String.valueOf(field.text("name"))));
    }

    private List<MailContent> mailsAfterChange(@Nullable MailKind kindForRemaining) {
        var newcomers = ids(currentPeople().stream().filter(this::isNew).toList());
        var currentIds = ids(currentPeople());
        var mails = new ArrayList<>(mailsTo(
                MailKind.SCHEDULED,
                currentPeople().stream().filter(p -> newcomers.contains(id(p))).toList()));
        if (kindForRemaining != null) {
            mails.addAll(mailsTo(
                    kindForRemaining,
                    currentPeople().stream()
                            .filter(p -> !newcomers.contains(id(p)))
                            .toList()));
        }
        mails.addAll(mailsTo(
                MailKind.SESSION_LEFT,
                changedPeople("left").stream()
                        .filter(p -> !currentIds.contains(id(p)))
                        .toList()));
        return mails;
    }

    private List<EventMembers> currentPeople() {
        return data.members("people").stream()
                .filter(person -> !"DECLINED".equals(person.text("state")))
                .toList();
    }

    /** Returns whether the person had no role before: all present roles are new, and none was given up. */
    private boolean isNew(EventMembers person) {
        return ids(changedPeople("joined")).contains(id(person))
                && !ids(changedPeople("left")).contains(id(person))
                && currentPeople().stream()
                        .filter(other -> id(other).equals(id(person)))
                        .allMatch(role -> changedPeople("joined").stream()
                                .anyMatch(joined -> id(joined).equals(id(role))
                                        && String.valueOf(joined.text("role")).equals(role.text("role"))));
    }

    private List<EventMembers> changedPeople(String side) {
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

    private List<MailContent> mailsTo(MailKind kind, List<EventMembers> people) {
        var mails = new ArrayList<MailContent>();
        var recipients = new HashSet<UUID>();
        for (var person : people) {
            if (person.personalValue("emailSealed").isPresent()) {
                person.id("personId")
                        .filter(recipients::add)
                        .ifPresent(id -> mails.add(MailCatalogue.createContent(
                                event, kind.template(), id, person, placementValues(data))));
            }
        }
        return mails;
    }

    /** Returns the release, the calendar sequence, and the current and previous placement. */
    static Map<String, Object> placementValues(EventMembers data) {
        var values = new LinkedHashMap<>(data.select("release", "calendarSequence"));
        var placement = data.member("placement");
        values.putAll(placement.select("roomName", "start", "end", "timeZone", "startsAt", "endsAt"));
        values.putAll(previousValues(data.member("previous")));
        return values;
    }

    /** Returns the placement's values with names that start with {@code previous}. */
    static Map<String, Object> previousValues(EventMembers place) {
        var values = new LinkedHashMap<String, Object>();
        place.select("roomName", "start", "end", "timeZone", "startsAt", "endsAt")
                .forEach((name, value) -> values.put(
                        "previous" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), value));
        return values;
    }
}
