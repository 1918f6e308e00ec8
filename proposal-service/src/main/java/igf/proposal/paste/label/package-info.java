/** What a line says by its label or its shape alone: a heading, a person, a format, a goal. */
@NullMarked
package igf.proposal.paste.label;

import org.jspecify.annotations.NullMarked;
