/**
 * Checks the files for containers against their schemas and our own rules, without an engine that could run them. A
 * rule is a function from a file to its violations; a planted violation tests each rule.
 */
@NullMarked
package igf.packaging;

import org.jspecify.annotations.NullMarked;
