/** The API's document against what the system really answers, and against the tools of those who use it. */
@NullMarked
package igf.acceptance.document;

import org.jspecify.annotations.NullMarked;
