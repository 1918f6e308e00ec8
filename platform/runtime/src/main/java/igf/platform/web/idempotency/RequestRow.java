package igf.platform.web.idempotency;

import igf.platform.command.RequestAttempt;

/**
 * The columns that identify a stored request, and the key for the rest.
 *
 * @param hash identifies the request among those with the same key
 * @param seal key that encrypts the rest of the row
 * @param former whether the row has the format of release 6004e0d7
 */
record RequestRow(String caller, String key, String hash, byte[] seal, boolean former) {

    RequestAttempt.Row toAttemptRow() {
        return new RequestAttempt.Row(caller, key, seal);
    }
}
