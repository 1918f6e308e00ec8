package igf.platform.web.repeat;

import igf.platform.command.Repeatable;

/**
 * Where a request is kept.
 *
 * @param hash tells it from another request under the same key
 * @param seal key of what stands in the row
 * @param former whether the release before this one made the row
 */
record RequestRow(String caller, String key, String hash, byte[] seal, boolean former) {

    Repeatable.Row place() {
        return new Repeatable.Row(caller, key, seal);
    }
}
