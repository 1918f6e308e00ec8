/** What the API's document promises: compared with what was promised before. */
@NullMarked
package igf.platform.testing.document;

import org.jspecify.annotations.NullMarked;
