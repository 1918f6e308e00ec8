package igf.scheduling.release;

import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares one session in two releases, field by field. */
final class Difference {

    private final @Nullable ReleasedSession before;
    private final ReleasedSession after;
    private final List<FieldChange> fields = new ArrayList<>();

    private Difference(@Nullable ReleasedSession before, ReleasedSession after) {
        this.before = before;
        this.after = after;
    }

    /** @param before null for a new session: every field is new then */
    static List<FieldChange> between(@Nullable ReleasedSession before, ReleasedSession after) {
        return new Difference(before, after).fields();
    }

    private List<FieldChange> fields() {
        room();
        start();
        text(Field.MINUTES, s -> Integer.toString(s.format().minutes()));
        text(Field.TITLE, ReleasedSession::title);
        text(Field.DESCRIPTION, ReleasedSession::description);
        text(Field.FORMAT, Difference::format);
        text(Field.SUBTHEMES, s -> s.subthemes().stream().map(Theme::name).collect(Collectors.joining("; ")));
        people(Field.SPEAKERS, "SPEAKER");
        people(Field.MODERATORS, "MODERATOR", "ONLINE_MODERATOR");
        people(Field.RAPPORTEUR, "RAPPORTEUR");
        people(Field.ORGANIZERS, "ORGANIZER");
        text(Field.CAPACITY, s -> Integer.toString(s.place().capacity()));
        return List.copyOf(fields);
    }

    private static String format(ReleasedSession session) {
        var layout = session.format().layout();
        return session.format().type() + (layout == null ? "" : ", " + layout);
    }

    /** Compares slugs, which identify rooms; if the slug is the same, compares the names, to report a renamed room. */
    private void room() {
        var same = before != null && before.place().room().equals(after.place().room());
        text(Field.ROOM, s -> same ? s.place().roomName() : s.place().room());
    }

    /** Shows the local time only, with the time zone if that has changed. */
    private void start() {
        var same =
                before == null || before.place().timeZone().equals(after.place().timeZone());
        text(
                Field.START,
                s -> same
                        ? local(s.place())
                        : local(s.place()) + "[" + s.place().timeZone() + "]");
    }

    private static String local(Place place) {
        return place.start().toString();
    }

    private void text(Field field, Function<ReleasedSession, String> says) {
        var from = before == null ? null : says.apply(before);
        var to = says.apply(after);
        if (!to.equals(from)) {
            fields.add(new FieldChange(field, from, to, List.of(), List.of()));
        }
    }

    private void people(Field field, String... roles) {
        var was = before == null ? List.<Member>of() : in(before, roles);
        var is = in(after, roles);
        if (!appearance(was).equals(appearance(is))) {
            fields.add(new FieldChange(field, null, null, was, is));
        }
    }

    private static List<Member> in(ReleasedSession session, String... roles) {
        return session.people().stream()
                .filter(member -> member.takesPart() && List.of(roles).contains(member.role()))
                .toList();
    }

    /** Returns what a programme shows of people, regardless of their order. */
    private static List<String> appearance(List<Member> members) {
        return members.stream()
                .map(m -> "%s %s %s %s".formatted(m.personId(), m.role(), m.name(), m.affiliation()))
                .sorted()
                .toList();
    }
}
