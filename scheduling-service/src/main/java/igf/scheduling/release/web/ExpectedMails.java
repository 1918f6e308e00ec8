package igf.scheduling.release.web;

import igf.api.release.ChangeType;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of mails that people of one session get about its change, as notification-service writes them. */
record ExpectedMails(ReleaseChange change) {

    private static final Set<Field> IN_CALENDARS = Set.of(Field.TITLE, Field.ROOM, Field.START, Field.MINUTES);

    private static final String SCHEDULED = "scheduled";

    /** Returns the kind of a person's mail; empty if they get none. */
    Optional<String> kind(UUID person) {
        return switch (change.type()) {
            case SCHEDULED -> Optional.of(SCHEDULED);
            case CANCELLED -> Optional.of("cancelled");
            case MOVED, CHANGED -> {
                var was = people(FieldChange::before).contains(person);
                var is = people(FieldChange::after).contains(person);
                if (was != is) {
                    yield Optional.of(is ? SCHEDULED : "session-left");
                }
                if (change.type() == ChangeType.MOVED) {
                    yield Optional.of("moved");
                }
                yield change.fields().stream().map(FieldChange::field).anyMatch(IN_CALENDARS::contains)
                        ? Optional.of("session-changed")
                        : Optional.empty();
            }
        };
    }

    /** Returns the people on one side of the changed fields. */
    private Set<UUID> people(Function<FieldChange, List<Member>> side) {
        return change.fields().stream()
                .flatMap(field -> side.apply(field).stream())
                .map(Member::personId)
                .collect(Collectors.toSet());
    }
}
