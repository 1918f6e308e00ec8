/** Events of the scheduling service: the programme as released. Drafts are never published. */
@NullMarked
package igf.contracts.scheduling;

import org.jspecify.annotations.NullMarked;
