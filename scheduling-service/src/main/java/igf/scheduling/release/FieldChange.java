package igf.scheduling.release;

import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A difference in one field of a session between two releases.
 *
 * @param from the old value; null if there was none, and for a field of people
 * @param to the new value; null for a field of people
 * @param before people who had the role; empty for other fields
 * @param after people who have the role now; empty for other fields
 */
public record FieldChange(
        Field field, @Nullable String from, @Nullable String to, List<Member> before, List<Member> after) {

    public enum Field {
        ROOM,
        START,
        MINUTES,
        TITLE,
        DESCRIPTION,
        FORMAT,
        SUBTHEMES,
        KIND,
        LANGUAGE,
        EXCLUSIVE,
        SPEAKERS,
        MODERATORS,
        RAPPORTEUR,
        ORGANIZERS,
        CAPACITY;

        /** Returns whether it is part of an invitation; seats, and what runs beside the session, are not. */
        public boolean isOfInvitation() {
            return this != CAPACITY && this != EXCLUSIVE;
        }

        public boolean listsPeople() {
            return this == SPEAKERS || this == MODERATORS || this == RAPPORTEUR || this == ORGANIZERS;
        }
    }

    public FieldChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Returns the people who no longer take part in the role. */
    public List<Member> removedPeople() {
        return before.stream().filter(absentFrom(after)).toList();
    }

    /** Returns the people who newly take part in the role. */
    public List<Member> addedPeople() {
        return after.stream().filter(absentFrom(before)).toList();
    }

    private static Predicate<Member> absentFrom(List<Member> others) {
        return member -> others.stream()
                .noneMatch(other -> other.personId().equals(member.personId())
                        && other.role().equals(member.role()));
    }
}
