/**
 * Reads a workshop proposal from the text of a pasted IGF page, of any year and with any of its headings lost.
 * <p>{@link igf.proposal.paste.PastedText#parse} is the entry point. It cuts the text into lines and recognizes each
 * line by its shape or label. A reader that only moves forward between labels collects the sections, and each section
 * is then read separately. It accepts any text and keeps every word: lines without a field stay in {@code unassigned},
 * and missing or assumed values become open points. See docs/pasted-proposals.md.
 */
@NullMarked
package igf.proposal.paste;

import org.jspecify.annotations.NullMarked;
