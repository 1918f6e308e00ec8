/**
 * Holds the files for containers to their schemas and to our own rules, without an engine that could run them. A rule is a
 * function from a file to what is wrong with it; each is seen to speak by a planted violation.
 */
@NullMarked
package igf.packaging;

import org.jspecify.annotations.NullMarked;
