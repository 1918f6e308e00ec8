/** Pages for the decision on one proposal, and its dossier. */
@NullMarked
package igf.console.decision;

import org.jspecify.annotations.NullMarked;
