package igf.platform.view.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells which documents of a generation may exist, so that other ids need no lookup. It stores a hash of a few bytes
 * for each id, so it may report documents that do not exist. Above a maximum size, and until it is {@link #complete},
 * it reports every document.
 */
final class IdFilter {

    private static final int MAX_IDS = 1 << 20;

    /** A hash table with open addressing; 0 is a free slot. Null if there were too many entries. */
    private int @Nullable [] hashes = new int[64];

    private int size;
    private boolean complete;

    /** Resets the filter for an empty generation. */
    synchronized void beginEmpty() {
        hashes = new int[64];
        size = 0;
        complete = true;
    }

    /** Marks the filter as complete. All stored ids must have been added. */
    synchronized void complete() {
        complete = true;
    }

    synchronized boolean mayBeStored(String collection, String id) {
        return !complete || hashes == null || hashes[slot(hashes, hash(collection, id))] != 0;
    }

    synchronized void add(String collection, String id) {
        if (hashes == null) {
            return;
        }
        var hash = hash(collection, id);
        var slot = slot(hashes, hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
            if (size > MAX_IDS) {
                hashes = null;
            } else if (size * 2 > hashes.length) {
                grow(hashes);
            }
        }
    }

    private void grow(int[] old) {
        var larger = new int[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> larger[slot(larger, hash)] = hash);
        hashes = larger;
    }

    /** Returns the slot of a hash, or the free slot for it. */
    private static int slot(int[] table, int hash) {
        var slot = hash & table.length - 1;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Returns a mixed hash, because the hash codes of similar ids are adjacent, which is bad for open addressing. */
    private static int hash(String collection, String id) {
        var mixed = (collection.hashCode() * 31 + id.hashCode()) * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        return mixed == 0 ? 1 : mixed;
    }
}
