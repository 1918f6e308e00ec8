/** What is called: the operations as the documents name them, things that exist, and those who call. */
@NullMarked
package igf.acceptance.probe.world;

import org.jspecify.annotations.NullMarked;
