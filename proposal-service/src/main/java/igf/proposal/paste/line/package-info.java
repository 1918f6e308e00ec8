/** The lines of what was pasted: cut, cleaned, compared whatever their case and signs. */
@NullMarked
package igf.proposal.paste.line;

import org.jspecify.annotations.NullMarked;
