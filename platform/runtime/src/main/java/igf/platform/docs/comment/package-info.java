/** Javadoc as Markdown. */
@NullMarked
package igf.platform.docs.comment;

import org.jspecify.annotations.NullMarked;
