/**
 * A year of the forum: its days, its call for proposals, the rules in force by version, and its reviewers.
 *
 * <p>The edition itself decides when its call opens and closes; its admissions number the proposals and count them
 * by person and organization.
 */
@NullMarked
package igf.proposal.edition;

import org.jspecify.annotations.NullMarked;
