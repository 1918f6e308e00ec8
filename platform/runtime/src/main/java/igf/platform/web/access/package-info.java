/** Authentication and authorization, and the filters in their order. */
@NullMarked
package igf.platform.web.access;

import org.jspecify.annotations.NullMarked;
