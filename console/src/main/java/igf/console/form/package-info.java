/** The form of a proposal: its questions, saved by hand and by itself, and what somebody else has changed meanwhile. */
@NullMarked
package igf.console.form;

import org.jspecify.annotations.NullMarked;
