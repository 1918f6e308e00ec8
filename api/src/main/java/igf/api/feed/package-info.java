/** The feed of public events. */
@NullMarked
package igf.api.feed;

import org.jspecify.annotations.NullMarked;
