/**
 * What one replica does for all of them: a lease for each duty, spread over the replicas, and a term that every write of a
 * duty is fenced by, so that an owner who was overtaken while it stood still writes nothing any more. See docs/adr/0034.
 */
@NullMarked
package igf.platform.lease;

import org.jspecify.annotations.NullMarked;
