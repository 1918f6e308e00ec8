/** Recognizes single lines by label or shape: headings, people, formats, goals. */
@NullMarked
package igf.proposal.paste.label;

import org.jspecify.annotations.NullMarked;
