/** Planning an edition, naming its reviewers, and reading the rules in force. */
@NullMarked
package igf.proposal.edition.web;

import org.jspecify.annotations.NullMarked;
