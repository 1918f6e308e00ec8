/**
 * The pages of who proposes a workshop: how a call is answered ({@code /submit}), the form of a draft, its people, and everything that
 * becomes of a proposal afterwards.
 */
@NullMarked
package igf.console.organizer;

import org.jspecify.annotations.NullMarked;
