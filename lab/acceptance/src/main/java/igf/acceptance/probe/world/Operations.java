package igf.acceptance.probe.world;

import java.util.List;

/** Where the operations of the API are known from. */
public interface Operations {
    List<Operation> all();
}
