/** The pages below {@code /docs}: the guide, all API calls, and all events. */
@NullMarked
package igf.console.docs;

import org.jspecify.annotations.NullMarked;
