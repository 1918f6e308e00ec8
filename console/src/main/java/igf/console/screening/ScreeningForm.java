package igf.console.screening;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody had typed, for a form that is shown again.
 *
 * @param answers to criteria, by their rule
 * @param note to the outcome
 * @param overruling why it is let in after all
 */
record ScreeningForm(Map<String, Answer> answers, String note, String overruling) {

    static final ScreeningForm NOTHING = new ScreeningForm(Map.of(), "", "");

    /** @param met true, false, or empty where neither was chosen */
    record Answer(String met, String reason) {

        private static final Answer NONE = new Answer("", "");

        /** An answer counts by its reason: one of the two is always chosen, also by nobody. */
        public boolean isGiven() {
            return !reason.isBlank();
        }

        boolean isMet() {
            return Boolean.parseBoolean(met);
        }

        /** A browser puts back what was typed, also after it was recorded; that is not said a second time. */
        boolean stands(Criterion criterion) {
            return Boolean.valueOf(isMet()).equals(criterion.met())
                    && reason.strip().equals(criterion.reason());
        }
    }

    static ScreeningForm overruling(String reason) {
        return new ScreeningForm(Map.of(), "", reason);
    }

    /** @param form with the fields that criteria name */
    static ScreeningForm of(Map<String, String> form) {
        Map<String, Answer> answers = new HashMap<>();
        form.forEach((name, text) -> {
            if (name.startsWith("reason.")) {
                String key = name.substring("reason.".length());
                answers.put(key.replaceFirst("\\..*", ""), new Answer(form.getOrDefault("met." + key, ""), text));
            }
        });
        return new ScreeningForm(Map.copyOf(answers), form.getOrDefault("note", ""), "");
    }

    public Answer to(Criterion criterion) {
        return answers.getOrDefault(criterion.rule(), Answer.NONE);
    }

    /** Whether it is not met once this is recorded. */
    boolean fails(Criterion criterion) {
        Answer answer = to(criterion);
        return answer.isGiven() ? !answer.isMet() : criterion.isFailed();
    }

    /** What is not recorded yet. */
    ScreeningForm beyond(Screening screening) {
        Map<String, Answer> left = new HashMap<>(answers);
        screening.criteria().stream()
                .filter(criterion -> to(criterion).stands(criterion))
                .forEach(criterion -> left.remove(criterion.rule()));
        return new ScreeningForm(Map.copyOf(left), note, overruling);
    }
}
