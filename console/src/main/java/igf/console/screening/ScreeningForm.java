package igf.console.screening;

import java.util.HashMap;
import java.util.Map;

/**
 * The typed values of the screening form.
 *
 * @param answers by the code of the criterion
 * @param note note on the outcome
 * @param overruling reason for accepting the proposal after it was screened out
 */
record ScreeningForm(Map<String, Answer> answers, String note, String overruling) {

    static final ScreeningForm EMPTY = new ScreeningForm(Map.of(), "", "");

    /** @param met {@code true}, {@code false}, or empty if neither was chosen */
    record Answer(String met, String reason) {

        private static final Answer NONE = new Answer("", "");

        /** Whether the user has given an answer. An answer without a reason does not count. */
        public boolean isGiven() {
            return !reason.isBlank();
        }

        boolean isMet() {
            return Boolean.parseBoolean(met);
        }

        /**
         * Whether the answer is already saved. The browser restores typed text even after it was saved, and the page
         * does not send it twice.
         */
        boolean isSaved(Criterion criterion) {
            return Boolean.valueOf(isMet()).equals(criterion.met())
                    && reason.strip().equals(criterion.reason());
        }
    }

    static ScreeningForm overruling(String reason) {
        return new ScreeningForm(Map.of(), "", reason);
    }

    /** @param form form fields of the page */
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

    /** Whether the criterion is unmet once the answer is saved. */
    boolean fails(Criterion criterion) {
        Answer answer = to(criterion);
        return answer.isGiven() ? !answer.isMet() : criterion.isFailed();
    }

    /** Returns the answers that are not saved yet. */
    ScreeningForm withoutSaved(Screening screening) {
        Map<String, Answer> unsaved = new HashMap<>(answers);
        screening.criteria().stream()
                .filter(criterion -> to(criterion).isSaved(criterion))
                .forEach(criterion -> unsaved.remove(criterion.rule()));
        return new ScreeningForm(Map.copyOf(unsaved), note, overruling);
    }
}
