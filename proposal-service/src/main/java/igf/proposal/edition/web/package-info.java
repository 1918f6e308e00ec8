/** The REST API of editions, their extensions, reviewers and rules. */
@NullMarked
package igf.proposal.edition.web;

import org.jspecify.annotations.NullMarked;
