package igf.proposal.condition;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition of an acceptance.
 *
 * @param evidence sealed texts, the oldest first
 * @param met the last judgement; null before it, and again after new evidence
 * @param note the secretariat's note on the last judgement
 * @param extension the condition's own deadline, null if the common one applies
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

    /** @param remindAt times of the reminders that are not sent yet */
    public record Extension(Instant dueAt, List<Instant> remindAt) {
        public Extension {
            remindAt = List.copyOf(remindAt);
        }

        Extension withRemindersAfter(Instant due) {
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

    public boolean awaitsJudgement() {
        return met == null && !evidence.isEmpty();
    }

    /** Returns whether the organizers must still act: the condition is neither met nor waiting for a judgement. */
    public boolean needsEvidence() {
        return !isMet() && !awaitsJudgement();
    }

    Condition withEvidence(PersonalValue newEvidence) {
        var all = new ArrayList<>(evidence);
        all.add(newEvidence);
        return new Condition(text, all, null, note, extension);
    }

    Condition withJudgement(boolean newMet, @Nullable String newNote) {
        return new Condition(text, evidence, newMet, newNote, extension);
    }

    Condition withExtension(Instant dueAt, List<Instant> remindAt) {
        return new Condition(text, evidence, met, note, new Extension(dueAt, remindAt));
    }

    Condition withRemindersAfter(Instant due) {
        return extension == null ? this : new Condition(text, evidence, met, note, extension.withRemindersAfter(due));
    }
}
