/** The lines of a pasted text, cut, cleaned and compared. */
@NullMarked
package igf.proposal.paste.line;

import org.jspecify.annotations.NullMarked;
