/**
 * The public pages of an edition: its call for proposals and its programme. They are the same for everyone, so that
 * caches can store them: language and time zone are in the address, and nothing depends on the viewer.
 */
@NullMarked
package igf.console.programme;

import org.jspecify.annotations.NullMarked;
