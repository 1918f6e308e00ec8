/**
 * Reads a workshop proposal out of the text that people paste from a page of the IGF, of any year and with any of
 * its headings lost.
 *
 * <p>{@link igf.proposal.paste.PastedText#parse} is the way in. The text is cut into lines, each line is recognised
 * by its shape or its label, a reader that only moves forward between labels collects the sections, and each
 * section is then read on its own. Nothing is refused and no word is lost: what has no place stays in {@code
 * unassigned}, what is missing or assumed becomes an open point. See docs/pasted-proposals.md.
 */
@NullMarked
package igf.proposal.paste;

import org.jspecify.annotations.NullMarked;
