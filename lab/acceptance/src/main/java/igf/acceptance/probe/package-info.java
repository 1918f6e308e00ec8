/** {@code ./igf probe}: sends hostile requests and reports faults. */
@NullMarked
package igf.acceptance.probe;

import org.jspecify.annotations.NullMarked;
