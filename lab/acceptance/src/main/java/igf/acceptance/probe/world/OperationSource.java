package igf.acceptance.probe.world;

import java.util.List;

/** A list of the operations of the API. */
public interface OperationSource {
    List<Operation> all();
}
