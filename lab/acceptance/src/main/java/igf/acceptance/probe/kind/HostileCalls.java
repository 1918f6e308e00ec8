package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.world.ProbeContext;
import java.util.stream.Stream;

/** A kind of hostile calls. */
public interface HostileCalls {
    Stream<Call> calls(ProbeContext context);
}
