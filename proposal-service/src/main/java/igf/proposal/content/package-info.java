/** The content of proposals, their owners, and hints about them. */
@NullMarked
package igf.proposal.content;

import org.jspecify.annotations.NullMarked;
