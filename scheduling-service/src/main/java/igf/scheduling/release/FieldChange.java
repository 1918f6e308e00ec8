package igf.scheduling.release;

import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two releases.
 *
 * @param from null for nothing, and for fields of people
 * @param to null for nothing, and for fields of people
 * @param before who took part in the role, for a field of people
 * @param after who takes part in the role, for a field of people
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
        SPEAKERS,
        MODERATORS,
        RAPPORTEUR,
        ORGANIZERS,
        CAPACITY;

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
