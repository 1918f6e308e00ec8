package igf.platform.people;

import igf.platform.people.MasterKey.MasterKeyInMemory;
import java.util.List;

/**
 * The keys of the installation, one for each purpose: wrapping of people's keys, lookup of addresses, pseudonyms,
 * tokens, receipts and dossiers. They stay the same when the master key changes.
 */
@FunctionalInterface
public interface PurposeKeys {

    /** Wraps the keys of people. */
    String WRAP = "wrap";

    /** Hashes addresses for lookup. */
    String LOOKUP = "lookup";

    /** Derives pseudonyms. */
    String PSEUDONYMS = "stand-ins";

    /** Hashes and seals stored requests and responses. */
    String REQUESTS = "requests";

    /**
     * The purposes other than {@link #WRAP} whose first key is derived from the master key. Do not add new purposes
     * here; their keys are random.
     */
    List<String> DERIVED_ONCE = List.of(LOOKUP, PSEUDONYMS, "consistency", "igf.receipts", "igf.dossiers");

    /** @return 32 bytes, the same in every service, and never changed */
    byte[] get(String purpose);

    /** Derives keys from a master key and stores none; for tests. */
    static PurposeKeys derived(String masterKey) {
        return new MasterKeyInMemory(masterKey)::derive;
    }
}
