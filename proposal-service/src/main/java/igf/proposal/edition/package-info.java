/**
 * Editions of the forum: their days, calls, versions of rules, and reviewers.
 * <p>The edition opens and closes its call. Its admissions number the proposals and count them per person and
 * organization.
 */
@NullMarked
package igf.proposal.edition;

import org.jspecify.annotations.NullMarked;
