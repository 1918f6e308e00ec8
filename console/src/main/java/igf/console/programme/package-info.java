/**
 * The public programme, for the largest audience: the same for everybody, so that caches keep it. The language and the zone stand in the
 * address; who looks does not matter, and nothing of them is kept.
 */
@NullMarked
package igf.console.programme;

import org.jspecify.annotations.NullMarked;
