/**
 * Screening of submitted proposals, one after another. Data about each criterion are beside the text; one key decides
 * and opens the next.
 */
@NullMarked
package igf.console.screening;

import org.jspecify.annotations.NullMarked;
