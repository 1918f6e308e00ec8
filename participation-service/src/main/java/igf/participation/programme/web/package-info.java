/**
 * Looks editions and sessions up for a request, and waits for a little while for what is still on its way.
 */
@NullMarked
package igf.participation.programme.web;

import org.jspecify.annotations.NullMarked;
