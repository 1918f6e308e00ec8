package igf.proposal.condition;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition.
 *
 * @param evidence as handed in, sealed, the oldest first
 * @param met what was found last; null as long as nothing was, and again when there is new evidence
 * @param note what was said of it
 * @param extension the time that it alone was given, null if it is due with the others
 */
public record Condition(
        String text,
        List<PersonalValue> evidence,
        @Nullable Boolean met,
        @Nullable String note,
        @Nullable Extension extension) {
    public Condition {
        evidence = List.copyOf(evidence);
    }

    /** A deadline of its own. @param remindAt reminders that did not come yet */
    public record Extension(Instant dueAt, List<Instant> remindAt) {
        public Extension {
            remindAt = List.copyOf(remindAt);
        }

        Extension remindedOf(Instant due) {
            return new Extension(
                    dueAt, remindAt.stream().filter(at -> at.isAfter(due)).toList());
        }
    }

    public Condition(String text, List<PersonalValue> evidence, @Nullable Boolean met, @Nullable String note) {
        this(text, evidence, met, note, null);
    }

    static Condition of(String text) {
        return new Condition(text, List.of(), null, null);
    }

    public boolean isMet() {
        return Boolean.TRUE.equals(met);
    }

    /** Whether evidence was handed in that nobody has looked at. */
    public boolean awaitsJudgement() {
        return met == null && !evidence.isEmpty();
    }

    /** Whether its organizers still have to do it: neither met nor handed in to be looked at. */
    public boolean isLacking() {
        return !isMet() && !awaitsJudgement();
    }

    Condition with(PersonalValue more) {
        var all = new ArrayList<>(evidence);
        all.add(more);
        return new Condition(text, all, null, note, extension);
    }

    Condition judged(boolean found, @Nullable String said) {
        return new Condition(text, evidence, found, said, extension);
    }

    Condition extended(Instant dueAt, List<Instant> remindAt) {
        return new Condition(text, evidence, met, note, new Extension(dueAt, remindAt));
    }

    Condition remindedOf(Instant due) {
        return extension == null ? this : new Condition(text, evidence, met, note, extension.remindedOf(due));
    }
}
