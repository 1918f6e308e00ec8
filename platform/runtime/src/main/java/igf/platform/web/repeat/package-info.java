/** Requests that come again under their key, and the answers kept for them. */
@NullMarked
package igf.platform.web.repeat;

import org.jspecify.annotations.NullMarked;
