package igf.proposal.transfer;

import igf.platform.web.Problem;
import igf.platform.web.body.Flaws;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import by row, or of its dry run.
 *
 * @param dryRun whether nothing was changed
 * @param rows number of rows
 * @param accepted number of rows that became drafts
 * @param existing number of rows that were imported before and say what their proposal has
 * @param changedNotTaken number of rows that were imported before and differ from their proposal, which stays as it is
 * @param updated number of rows that changed their proposal
 * @param rejected number of rejected rows
 * @param items all rows, in the order of the file
 */
record ImportReport(
        boolean dryRun,
        int rows,
        int accepted,
        int existing,
        int changedNotTaken,
        int updated,
        int rejected,
        List<Row> items) {

    enum Outcome {
        ACCEPTED,
        EXISTS,
        CHANGED_NOT_TAKEN,
        UPDATED,
        REJECTED
    }

    /**
     * The result of a row.
     *
     * @param line line on which it begins in the file, from 1
     * @param key the row's key, null if it has none
     * @param outcome what became of it
     * @param proposalId the new or existing proposal; null if there is none
     * @param errors why it was rejected; pointers into the row
     * @param violations rules that a submission would break now; pointers into the proposal
     * @param row the unchanged row if it was rejected
     * @param more number of further errors and violations of the row; the report lists a hundred in all
     */
    record Row(
            long line,
            @Nullable String key,
            Outcome outcome,
            @Nullable UUID proposalId,
            List<Problem.Flaw> errors,
            List<Violation> violations,
            @Nullable String row,
            int more) {

        private int problems() {
            return errors.size() + violations.size();
        }

        private Row truncatedTo(int limit) {
            var firstErrors = first(errors, limit);
            var firstViolations = first(violations, limit - firstErrors.size());
            return new Row(
                    line,
                    key,
                    outcome,
                    proposalId,
                    firstErrors,
                    firstViolations,
                    row,
                    problems() - firstErrors.size() - firstViolations.size());
        }

        private Row translate(ProblemDocuments problems, Locale language) {
            return new Row(
                    line,
                    key,
                    outcome,
                    proposalId,
                    problems.translateFlaws(errors, language),
                    problems.translateViolations(violations, language),
                    row,
                    more);
        }

        private static <T> List<T> first(List<T> items, int limit) {
            return items.subList(0, Math.min(items.size(), limit));
        }
    }

    /** Lists the problems of the first rows only, so that a report is not much longer than its file. */
    static ImportReport of(boolean dryRun, List<Row> rows) {
        var remaining = Flaws.MAX_LISTED;
        var items = new ArrayList<Row>();
        for (var row : rows) {
            items.add(row.truncatedTo(remaining));
            remaining -= Math.min(remaining, row.problems());
        }
        return new ImportReport(
                dryRun,
                items.size(),
                count(items, Outcome.ACCEPTED),
                count(items, Outcome.EXISTS),
                count(items, Outcome.CHANGED_NOT_TAKEN),
                count(items, Outcome.UPDATED),
                count(items, Outcome.REJECTED),
                items);
    }

    /** Returns the report with its errors and violations in a language. */
    ImportReport translate(ProblemDocuments problems, Locale language) {
        return new ImportReport(
                dryRun,
                rows,
                accepted,
                existing,
                changedNotTaken,
                updated,
                rejected,
                items.stream().map(row -> row.translate(problems, language)).toList());
    }

    private static int count(List<Row> items, Outcome outcome) {
        return (int) items.stream().filter(row -> row.outcome() == outcome).count();
    }
}
