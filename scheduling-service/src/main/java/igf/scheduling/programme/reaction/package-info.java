/** What the proposal service says becomes sessions and people of a programme. */
@NullMarked
package igf.scheduling.programme.reaction;

import org.jspecify.annotations.NullMarked;
