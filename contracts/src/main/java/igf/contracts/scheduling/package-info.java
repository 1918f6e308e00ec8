/**
 * What the scheduling service publishes: the programme as released. Drafts of it never leave the service.
 */
@NullMarked
package igf.contracts.scheduling;

import org.jspecify.annotations.NullMarked;
