package igf.proposal.batch.web;

import igf.proposal.balance.BatchCheck;
import igf.proposal.balance.BatchFinding;
import java.util.List;
import java.util.Map;

/**
 * What a check of a batch found.
 *
 * @param blocked whether it cannot be sealed as it is
 * @param findings one for each thing that is not as it should be
 * @param chosen shares of what would be accepted, from 0 to 1, by names like {@code GENDER/FEMALE} or {@code
 *     FIRST_TIMERS}
 * @param all the same of what there is to choose from
 */
record BatchCheckShown(
        boolean blocked, List<BatchFinding> findings, Map<String, Double> chosen, Map<String, Double> all) {

    static BatchCheckShown of(BatchCheck.Result result) {
        return new BatchCheckShown(
                result.isBlocked(),
                result.findings(),
                result.chosen().shares(),
                result.all().shares());
    }
}
