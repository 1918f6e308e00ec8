/**
 * Screening of submitted proposals, one after another. The evidence for each criterion is shown beside the text, and
 * one key decides and opens the next proposal.
 */
@NullMarked
package igf.console.screening;

import org.jspecify.annotations.NullMarked;
