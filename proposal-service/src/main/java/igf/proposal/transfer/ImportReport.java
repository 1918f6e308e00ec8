package igf.proposal.transfer;

import igf.platform.domain.Refusal;
import igf.platform.web.Problem;
import igf.platform.web.body.Flaws;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, row by row; of a dry run, what would become of it.
 *
 * @param dryRun whether nothing was changed
 * @param rows how many there are
 * @param accepted how many became drafts
 * @param existing how many had been imported before
 * @param rejected how many were not taken
 * @param items every row, in the order of the file
 */
record ImportReport(boolean dryRun, int rows, int accepted, int existing, int rejected, List<Row> items) {

    enum Outcome {
        ACCEPTED,
        EXISTS,
        REJECTED
    }

    /**
     * What a draft still lacks for its submission; it is taken all the same.
     *
     * @param rule stable code of the rule
     * @param pointer RFC 6901, into the proposal
     * @param detail in a sentence
     */
    record Lack(String rule, String pointer, String detail) {
        static Lack of(Refusal refusal) {
            return new Lack(refusal.rule(), refusal.pointer(), refusal.detail());
        }
    }

    /**
     * What became of a row.
     *
     * @param line where it begins in the file, from 1
     * @param key what the row calls itself, null if nothing
     * @param outcome whether it was taken
     * @param proposalId of what it became, or was already; null of what was rejected, and in a dry run
     * @param errors why it was rejected; pointers into the row
     * @param violations what the rules of the edition would say if it were submitted as it is
     * @param row the row itself, where it was rejected, so that nothing of it is lost
     * @param more how many errors and violations of the row are not listed, since the report lists a hundred in all
     */
    record Row(
            long line,
            @Nullable String key,
            Outcome outcome,
            @Nullable UUID proposalId,
            List<Problem.Flaw> errors,
            List<Lack> violations,
            @Nullable String row,
            int more) {

        private int problems() {
            return errors.size() + violations.size();
        }

        private Row listing(int most) {
            var firstErrors = first(errors, most);
            var firstLacks = first(violations, most - firstErrors.size());
            return new Row(
                    line,
                    key,
                    outcome,
                    proposalId,
                    firstErrors,
                    firstLacks,
                    row,
                    problems() - firstErrors.size() - firstLacks.size());
        }

        private static <T> List<T> first(List<T> all, int most) {
            return all.subList(0, Math.min(all.size(), most));
        }
    }

    /** Lists the problems of the first rows, so that a report is about as long as its file. */
    static ImportReport of(boolean dryRun, List<Row> all) {
        var left = Flaws.LISTED;
        var items = new ArrayList<Row>();
        for (var row : all) {
            items.add(row.listing(left));
            left -= Math.min(left, row.problems());
        }
        return new ImportReport(
                dryRun,
                items.size(),
                number(items, Outcome.ACCEPTED),
                number(items, Outcome.EXISTS),
                number(items, Outcome.REJECTED),
                items);
    }

    private static int number(List<Row> items, Outcome outcome) {
        return (int) items.stream().filter(row -> row.outcome() == outcome).count();
    }
}
