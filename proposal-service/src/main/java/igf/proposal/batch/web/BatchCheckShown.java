package igf.proposal.batch.web;

import igf.platform.web.response.ProblemDocuments;
import igf.proposal.balance.BatchCheck;
import igf.proposal.balance.BatchFinding;
import java.util.List;
import java.util.Map;

/**
 * The result of a batch check.
 *
 * @param blocked whether the batch cannot be sealed now
 * @param findings the problems that the check found
 * @param chosen shares among the proposals that would be accepted, from 0 to 1, by names like {@code GENDER/FEMALE} or
 *     {@code FIRST_TIMERS}
 * @param all the same shares among all proposals that can be selected
 */
record BatchCheckShown(
        boolean blocked, List<BatchFinding> findings, Map<String, Double> chosen, Map<String, Double> all) {

    /** Takes the sentences from the catalogue, in English too: those of refusals have codes. */
    static BatchCheckShown of(BatchCheck.Result result, ProblemDocuments problems) {
        var language = ProblemDocuments.language();
        return new BatchCheckShown(
                result.isBlocked(),
                result.findings().stream()
                        .map(finding -> finding.withSentence(
                                problems.describe("refusal." + finding.rule(), finding.args(), language)
                                        .orElse(finding.sentence()),
                                ProblemDocuments.inLanguage(finding.args(), language)))
                        .toList(),
                result.chosen().shares(),
                result.all().shares());
    }
}
