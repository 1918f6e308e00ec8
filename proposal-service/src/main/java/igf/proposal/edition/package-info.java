/**
 * Editions of the forum: their days, calls, phases, versions of rules, and reviewers. Also the events of admissions,
 * which number the proposals of an edition and count them per person and organization.
 */
@NullMarked
package igf.proposal.edition;

import org.jspecify.annotations.NullMarked;
