/** A session as it stands: what it is of, where and when, and what does not go together with it. */
@NullMarked
package igf.scheduling.session;

import org.jspecify.annotations.NullMarked;
