/** Pages as somebody asks for them by HTTP, and {@code ./igf pages}: how long they take and what they weigh. */
@NullMarked
package igf.acceptance.page;

import org.jspecify.annotations.NullMarked;
