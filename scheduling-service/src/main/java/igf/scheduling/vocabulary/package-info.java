/** Types that all features share: editions, people of a session, clashes, and local times. */
@NullMarked
package igf.scheduling.vocabulary;

import org.jspecify.annotations.NullMarked;
