package igf.platform.web.idempotency;

import igf.platform.command.RequestAttempt;

/**
 * The row of a request.
 *
 * @param hash identifies the request among those with the same key
 * @param seal key that encrypts the row
 * @param former whether release 6004e0d7 made the row
 */
record RequestRow(String caller, String key, String hash, byte[] seal, boolean former) {

    RequestAttempt.Row toAttemptRow() {
        return new RequestAttempt.Row(caller, key, seal);
    }
}
