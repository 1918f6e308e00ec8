/** The calls that define editions, name reviewers and show rules. */
@NullMarked
package igf.proposal.edition.web;

import org.jspecify.annotations.NullMarked;
