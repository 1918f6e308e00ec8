/** Compares the API's document with the system's answers, and with the tools of its users. */
@NullMarked
package igf.acceptance.document;

import org.jspecify.annotations.NullMarked;
