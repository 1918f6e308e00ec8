package igf.platform.view.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a build may be stored, at some bytes each: what is not here need not be looked up. It holds hashes, so
 * that now and then one is looked up in vain. Beyond a number that fits into memory easily it knows nothing, nor before it is
 * {@link #complete}: ids are learnt while documents are written already.
 */
final class IdFilter {

    private static final int MOST = 1 << 20;

    /** A hash table with open addressing; 0 is a free place. Null once there were too many. */
    private int @Nullable [] hashes = new int[64];

    private int size;
    private boolean complete;

    /** Of a build that is empty. */
    synchronized void beginEmpty() {
        hashes = new int[64];
        size = 0;
        complete = true;
    }

    /** All that was stored before is added now. */
    synchronized void complete() {
        complete = true;
    }

    synchronized boolean mayBeStored(String collection, String id) {
        return !complete || hashes == null || hashes[place(hashes, hash(collection, id))] != 0;
    }

    synchronized void add(String collection, String id) {
        if (hashes == null) {
            return;
        }
        var hash = hash(collection, id);
        var place = place(hashes, hash);
        if (hashes[place] == 0) {
            hashes[place] = hash;
            size++;
            if (size > MOST) {
                hashes = null;
            } else if (size * 2 > hashes.length) {
                grow(hashes);
            }
        }
    }

    private void grow(int[] old) {
        var larger = new int[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> larger[place(larger, hash)] = hash);
        hashes = larger;
    }

    /** Where a hash is, or the free place that it would have. */
    private static int place(int[] table, int hash) {
        var place = hash & table.length - 1;
        while (table[place] != 0 && table[place] != hash) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** Strings' own hashes of similar ids lie side by side, which a table with open addressing would not bear. */
    private static int hash(String collection, String id) {
        var mixed = (collection.hashCode() * 31 + id.hashCode()) * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        return mixed == 0 ? 1 : mixed;
    }
}
