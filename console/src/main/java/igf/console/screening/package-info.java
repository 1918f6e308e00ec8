/**
 * Screening: what was handed in, one after the other. What the data say of each criterion stands beside the text; one key decides
 * and opens the next.
 */
@NullMarked
package igf.console.screening;

import org.jspecify.annotations.NullMarked;
