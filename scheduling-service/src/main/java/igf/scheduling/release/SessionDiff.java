package igf.scheduling.release;

import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares one session in two releases, field by field. */
final class SessionDiff {

    private final @Nullable ReleasedSession before;
    private final ReleasedSession after;
    private final List<FieldChange> changes = new ArrayList<>();

    private SessionDiff(@Nullable ReleasedSession before, ReleasedSession after) {
        this.before = before;
        this.after = after;
    }

    /** @param before null for a new session */
    static List<FieldChange> between(@Nullable ReleasedSession before, ReleasedSession after) {
        return new SessionDiff(before, after).compare();
    }

    private List<FieldChange> compare() {
        compareRoom();
        compareStart();
        compareText(Field.MINUTES, s -> Integer.toString(s.format().minutes()));
        compareText(Field.TITLE, ReleasedSession::title);
        compareText(Field.DESCRIPTION, ReleasedSession::description);
        compareText(Field.FORMAT, SessionDiff::formatText);
        compareText(
                Field.SUBTHEMES, s -> s.subthemes().stream().map(Theme::name).collect(Collectors.joining("; ")));
        if (after.details() != null) {
            compareText(Field.KIND, ReleasedSession::kind);
            compareText(Field.LANGUAGE, SessionDiff::languages);
            compareText(Field.EXCLUSIVE, s -> Boolean.toString(s.isExclusive()));
        }
        comparePeople(Field.SPEAKERS, "SPEAKER");
        comparePeople(Field.MODERATORS, "MODERATOR", "ONLINE_MODERATOR");
        comparePeople(Field.RAPPORTEUR, "RAPPORTEUR");
        comparePeople(Field.ORGANIZERS, "ORGANIZER");
        compareText(Field.CAPACITY, s -> Integer.toString(s.place().capacity()));
        return List.copyOf(changes);
    }

    /** Returns the language, and those of interpretation. */
    private static String languages(ReleasedSession session) {
        var details = session.details();
        return details == null
                ? ""
                : Stream.concat(Stream.ofNullable(details.language()), details.interpretation().stream())
                        .collect(Collectors.joining("; "));
    }

    private static String formatText(ReleasedSession session) {
        var layout = session.format().layout();
        return session.format().type() + (layout == null ? "" : ", " + layout);
    }

    /** Compares the rooms' slugs. If the slug is the same, compares the rooms' names, to report a renamed room. */
    private void compareRoom() {
        var same = before != null && before.place().room().equals(after.place().room());
        compareText(Field.ROOM, s -> same ? s.place().roomName() : s.place().room());
    }

    /** Compares local start times, with the time zone only if it has changed. */
    private void compareStart() {
        var same =
                before == null || before.place().timeZone().equals(after.place().timeZone());
        compareText(
                Field.START,
                s -> same
                        ? localStart(s.place())
                        : localStart(s.place()) + "[" + s.place().timeZone() + "]");
    }

    private static String localStart(Place place) {
        return place.start().toString();
    }

    private void compareText(Field field, Function<ReleasedSession, String> value) {
        var from = before == null ? null : value.apply(before);
        var to = value.apply(after);
        if (!to.equals(from)) {
            changes.add(new FieldChange(field, from, to, List.of(), List.of()));
        }
    }

    private void comparePeople(Field field, String... roles) {
        var oldPeople = before == null ? List.<Member>of() : participants(before, roles);
        var newPeople = participants(after, roles);
        if (!displayedPeople(oldPeople).equals(displayedPeople(newPeople))) {
            changes.add(new FieldChange(field, null, null, oldPeople, newPeople));
        }
    }

    private static List<Member> participants(ReleasedSession session, String... roles) {
        return session.people().stream()
                .filter(member -> member.takesPart() && List.of(roles).contains(member.role()))
                .toList();
    }

    /** Returns what a programme shows of people, regardless of their order. */
    private static List<String> displayedPeople(List<Member> members) {
        return members.stream()
                .map(m -> "%s %s %s %s".formatted(m.personId(), m.role(), m.name(), m.affiliation()))
                .sorted()
                .toList();
    }
}
