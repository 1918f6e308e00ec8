package igf.platform.view.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells which documents of a generation may exist, at a few bytes each: others need no lookup. It holds hashes, so a
 * lookup can be in vain. It knows nothing above a maximum size, and before it is {@link #complete}: ids are read while
 * documents are written.
 */
final class IdFilter {

    private static final int MOST = 1 << 20;

    /** A hash table with open addressing; 0 is a free slot. Null after there were too many entries. */
    private int @Nullable [] hashes = new int[64];

    private int size;
    private boolean complete;

    /** Begins for an empty generation. */
    synchronized void beginEmpty() {
        hashes = new int[64];
        size = 0;
        complete = true;
    }

    /** Marks the filter complete: it has all ids that were stored before. */
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

    /** Returns the slot of a hash, or the free slot for it. */
    private static int place(int[] table, int hash) {
        var place = hash & table.length - 1;
        while (table[place] != 0 && table[place] != hash) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** Hash codes of similar ids are adjacent, which is bad for open addressing. */
    private static int hash(String collection, String id) {
        var mixed = (collection.hashCode() * 31 + id.hashCode()) * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        return mixed == 0 ? 1 : mixed;
    }
}
