package igf.proposal.condition;

import igf.platform.domain.PersonalValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition.
 *
 * @param evidence as handed in, sealed, the oldest first
 * @param met what was found last; null as long as nothing was, and again when there is new evidence
 * @param note what was said of it
 */
public record Condition(
        String text,
        List<PersonalValue> evidence,
        @Nullable Boolean met,
        @Nullable String note) {
    public Condition {
        evidence = List.copyOf(evidence);
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

    Condition with(PersonalValue more) {
        var all = new ArrayList<>(evidence);
        all.add(more);
        return new Condition(text, all, null, note);
    }

    Condition judged(boolean found, @Nullable String said) {
        return new Condition(text, evidence, found, said);
    }
}
