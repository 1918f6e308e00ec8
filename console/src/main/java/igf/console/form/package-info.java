/** The form of a proposal: its questions, saving, and conflicts of concurrent edits. */
@NullMarked
package igf.console.form;

import org.jspecify.annotations.NullMarked;
