package igf.platform.people;

import igf.platform.people.MasterKey.Given;
import java.util.List;

/**
 * The keys that everything else follows from, one for each purpose: that which wraps the keys of people, that by which addresses are
 * found, those of stand-ins, tokens, receipts and dossiers. They stay when the master key becomes another.
 */
@FunctionalInterface
public interface PurposeKeys {

    /** What the keys of people are wrapped with. */
    String WRAP = "wrap";

    /** What addresses are found again by. */
    String LOOKUP = "lookup";

    /** What the ids of people outside follow from. */
    String STAND_INS = "stand-ins";

    /** What is kept of requests that may come again is found and sealed with. */
    String REQUESTS = "requests";

    /** Those that followed from the master key before keys were kept, beside {@link #WRAP}. Nothing is added here. */
    List<String> DERIVED_ONCE = List.of(LOOKUP, STAND_INS, "consistency", "igf.receipts", "igf.dossiers");

    /** @return 32 bytes, the same in every service and for ever */
    byte[] of(String purpose);

    /** Straight from a master key, kept nowhere: as it was before keys were kept, and as tests have it. */
    static PurposeKeys derived(String masterKey) {
        return new Given(masterKey)::derive;
    }
}
